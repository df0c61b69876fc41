package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import org.lineman.evidence.Line;
import org.lineman.fact.Stamp;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;
import org.lineman.recognize.text.Prompt;
import org.lineman.recognize.text.StampFormat;

/**
 * {@code utils dbreplication runtimestate} of Cisco voice servers. Rows are dated by the server time above them. While tables are
 * being compared the states change (Cisco document 215013), so they are left out. Single rows are read too.
 */
final class ReplicationState implements OutputParser {
    private static final Pattern SERVER_TIME = Pattern.compile(
            "^\\s*Server Time: \\w{3} (?P<date>\\w{3}\\s+\\d{1,2} \\d\\d:\\d\\d:\\d\\d) (?:(?P<offset>UTC|GMT|[+-]\\d\\d)|\\S+) (?P<year>\\d{4})");
    private static final Pattern VIEW = Pattern.compile("^\\s*Cluster Detailed View from (?P<node>[\\w.-]+) \\(");
    private static final StampFormat LOCAL = StampFormat.of("yyyy MMM d HH:mm:ss");
    private static final StampFormat EXACT = StampFormat.of("yyyy MMM d HH:mm:ss X");

    private final ReplicationComparison comparison = new ReplicationComparison();
    private Optional<Stamp> serverTime = Optional.empty();
    private boolean running;
    private boolean open;

    @Override
    public String id() {
        return "replication-state";
    }

    @Override
    public List<String> literals() {
        return List.of(
                "dbreplication runtimestate",
                "Server Time: ",
                "Cluster Replication State",
                "Cluster Detailed View",
                "off-line",
                "offline",
                "Connected",
                "(g_");
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public boolean read(Line line, Page page) {
        if (Prompt.of(line.text()).isPresent()) {
            finish(page);
            return false;
        }
        Matcher time = SERVER_TIME.matcher(line.text());
        if (time.find()) {
            finish(page);
            open = true;
            serverTime = stamp(time);
            return true;
        }
        Matcher view = VIEW.matcher(line.text());
        if (view.find()) {
            running = comparison.isRunning();
            String node = view.group("node");
            comparison.emit(page, node.matches("PUB|SUB") ? page.subject() : Subject.node(node));
            return true;
        }
        open |= line.text().contains("Cluster Replication State");
        return open && comparison.read(line) || row(line, page) || heading(line);
    }

    private boolean row(Line line, Page page) {
        Optional<ReplicationRow> row = ReplicationRow.read(line.text());
        row.map(read -> running ? read.withoutState() : read)
                .ifPresent(read -> page.emit(
                        "replication-status",
                        Subject.node(read.node()),
                        serverTime.map(When::of).orElse(page.taken()),
                        page.lines(line.number(), line.number()),
                        read.values()));
        return row.isPresent();
    }

    private boolean heading(Line line) {
        return open && (line.text().startsWith("SERVER-NAME") || line.text().startsWith("-----"));
    }

    /** Abbreviations of zones are ambiguous and are left to what is known of the case. */
    private static Optional<Stamp> stamp(Matcher time) {
        String local = time.group("year") + " " + time.group("date");
        String offset = time.group("offset");
        return offset == null
                ? LOCAL.parse(local)
                : EXACT.parse(
                        local + " " + (offset.length() == 3 && !Character.isLetter(offset.charAt(0)) ? offset : "Z"));
    }

    @Override
    public void finish(Page page) {
        comparison.emit(page, page.subject());
        serverTime = Optional.empty();
        running = false;
        open = false;
    }
}
