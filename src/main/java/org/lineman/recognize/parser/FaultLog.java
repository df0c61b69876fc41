package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineman.evidence.Line;
import org.lineman.fact.Stamp;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;
import org.lineman.recognize.text.StampFormat;

/**
 * The log of the management controller of a Cisco UCS rack server. Its lines are often broken in two where they were copied; a
 * broken one is put together again. A fault that is cleared in the log was there from one line to the other; a clearing alone still
 * names the part, which failed some time before.
 */
final class FaultLog implements OutputParser {
    private static final Pattern BEGIN = Pattern.compile(
            "^\\s*\\d:(?P<at>\\d{4} [A-Z][a-z]+ +\\d{1,2} \\d\\d:\\d\\d:\\d\\d):BMC:[\\w-]+:[^:]*: ?(?P<rest>.*)$");
    private static final Pattern FAULT = Pattern.compile(
            "%CIMC-\\d-[A-Z_]+: ?\\[(?P<code>F\\d{3,7})\\]\\[(?P<severity>\\w+)\\]\\[[\\w-]+\\]\\[(?P<part>[\\w/. -]+)\\]");
    private static final StampFormat TIME = StampFormat.of("yyyy MMMM d HH:mm:ss");
    private static final List<String> SERVICE_AFFECTING = List.of("critical", "major");

    /** How long before its clearing a fault of this log may have begun if the log does not show when; an assumption. */
    private static final Duration UNSEEN = Duration.ofHours(1);

    private record Raised(Stamp at, int first, int last, String code, String part) {}

    private final Map<String, Raised> open = new LinkedHashMap<>();
    private Stamp at = Stamp.NONE;
    private String text = "";
    private int from;

    @Override
    public String id() {
        return "fault-log";
    }

    @Override
    public List<String> literals() {
        return List.of(":BMC:");
    }

    @Override
    public boolean isOpen() {
        return from > 0;
    }

    @Override
    public boolean read(Line line, Page page) {
        Matcher begin = BEGIN.matcher(line.text());
        boolean begins = begin.find();
        if (begins) {
            at = TIME.parse(begin.group("at")).orElse(Stamp.NONE);
            text = begin.group("rest").stripTrailing();
            from = line.number();
        } else if (from == 0) {
            return false;
        } else {
            text += line.text().strip();
        }
        Matcher fault = FAULT.matcher(text);
        if (fault.find()) {
            fault(fault, line.number(), page);
            from = 0;
        } else if (!begins || !mayBeBroken()) {
            from = 0;
            return begins;
        }
        return true;
    }

    /** A line that was broken before its fault was whole ends within the bracketed head of one. */
    private boolean mayBeBroken() {
        return text.contains("%CIMC-") || text.isEmpty();
    }

    private void fault(Matcher fault, int to, Page page) {
        String code = fault.group("code");
        String part = fault.group("part");
        String severity = fault.group("severity");
        Raised raised = new Raised(at, from, to, code, part);
        if (severity.equals("cleared")) {
            Optional<Raised> before = Optional.ofNullable(open.remove(code + " " + part));
            When when = before.map(one -> When.span(one.at(), at)).orElseGet(() -> When.endOf(at, UNSEEN));
            emit(page, before.map(Raised::first).orElse(from), raised, when, true);
        } else if (SERVICE_AFFECTING.contains(severity)) {
            open.put(code + " " + part, raised);
        }
    }

    private static void emit(Page page, int first, Raised fault, When when, boolean cleared) {
        page.emit(
                "hardware-fault",
                new Subject(Subject.Kind.HOST, page.subject().name()),
                when,
                page.lines(first, fault.last()),
                Map.of("component", HostPart.of(fault.part()), "code", fault.code(), "cleared", cleared));
    }

    @Override
    public void finish(Page page) {
        open.values().forEach(fault -> emit(page, fault.first(), fault, When.of(fault.at()), false));
        open.clear();
        from = 0;
    }
}
