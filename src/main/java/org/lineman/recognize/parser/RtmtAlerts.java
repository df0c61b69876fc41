package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lineman.evidence.Line;
import org.lineman.fact.Stamp;
import org.lineman.fact.Subject;
import org.lineman.recognize.text.Page;
import org.lineman.recognize.text.StampFormat;

/**
 * Alerts of the Real-Time Monitoring Tool as e-mails, whose subject names the alert and whose body the node and the time, and as the
 * alert log, a table of comma separated values whose header names the columns.
 */
final class RtmtAlerts implements OutputParser {
    private static final Pattern SUBJECT =
            Pattern.compile("^\\s*Subject:\\s*\\[RTMT-ALERT-[^\\]]*]\\s*(?P<name>[A-Z]\\w+)");
    private static final Pattern MAIL_HEADER = Pattern.compile("^(?:[A-Z][\\w-]{2,30}):\\s");
    private static final List<StampFormat> TIMES = List.of(
            StampFormat.of("MM/dd/yyyy HH:mm:ss"),
            StampFormat.of("MM/dd/yyyy HH:mm:ss.SSS"),
            StampFormat.of("EEE MMM d HH:mm:ss z yyyy"));

    private List<String> columns = List.of();
    private String name = "";
    private final StringBuilder body = new StringBuilder();
    private int from;
    private int to;

    @Override
    public String id() {
        return "rtmt-alerts";
    }

    @Override
    public List<String> literals() {
        return List.of("RTMT-ALERT", "Alert Name");
    }

    @Override
    public boolean isOpen() {
        return !name.isEmpty() || !columns.isEmpty();
    }

    @Override
    public boolean read(Line line, Page page) {
        Matcher subject = SUBJECT.matcher(line.text());
        if (subject.find()) {
            finish(page);
            columns = List.of();
            name = subject.group("name");
            from = line.number();
            to = line.number();
            return true;
        }
        List<String> cells = Csv.cells(line.text());
        if (cells.contains("Alert Name") && cells.size() > 2) {
            finish(page);
            columns = cells;
            return true;
        }
        if (!columns.isEmpty()) {
            return row(cells, line, page);
        }
        return !name.isEmpty() && body(line, page);
    }

    /** The body of a mail ends with an empty line after it has begun, or with the header of the next one. */
    private boolean body(Line line, Page page) {
        String text = line.text().trim();
        if (MAIL_HEADER.matcher(line.text()).find() && !text.startsWith("Processor")) {
            if (body.length() > 0) {
                finish(page);
            }
            return body.length() == 0;
        }
        if (text.isEmpty()) {
            if (body.length() > 0) {
                finish(page);
            }
            return false;
        }
        body.append(body.length() == 0 ? "" : " #012").append(text);
        to = line.number();
        return true;
    }

    private boolean row(List<String> cells, Line line, Page page) {
        if (cells.size() < columns.size() - 1) {
            columns = List.of();
            return false;
        }
        String node = cell("Node", cells);
        String at = cell("Time Stamp", cells).replaceFirst("^Date: ?", "");
        new RtmtAlert(cell("Alert Name", cells), cell("Severity", cells), cell("Alert Message", cells))
                .emit(
                        node.isEmpty() ? page.subject() : Subject.node(node),
                        stamp(at),
                        line.number(),
                        line.number(),
                        page);
        return true;
    }

    private static Stamp stamp(String at) {
        return at.matches("\\d{13}")
                ? new Stamp.Exact(java.time.Instant.ofEpochMilli(Long.parseLong(at)))
                : StampFormat.parse(TIMES, at).orElse(Stamp.NONE);
    }

    private String cell(String column, List<String> cells) {
        List<String> names = new ArrayList<>();
        columns.forEach(one -> names.add(one.toLowerCase(Locale.ROOT)));
        int at = names.indexOf(column.toLowerCase(Locale.ROOT));
        return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }

    @Override
    public void finish(Page page) {
        if (!name.isEmpty()) {
            new RtmtAlert(name, "", body.toString()).emit(page.subject(), Stamp.NONE, from, to, page);
        }
        name = "";
        body.setLength(0);
    }
}
