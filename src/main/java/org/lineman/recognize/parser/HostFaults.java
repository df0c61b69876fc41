package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lineman.evidence.Line;
import org.lineman.fact.Stamp;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;
import org.lineman.recognize.text.StampFormat;

/**
 * {@code show fault-entries} of the management controller of a Cisco UCS rack server, as a table or with {@code detail}. The
 * prompt names the host. What is listed there is open: the controller drops a fault that is cleared. Only the severities that
 * Cisco calls service-affecting count.
 */
final class HostFaults implements OutputParser {
    private static final Pattern COMMAND =
            Pattern.compile("^(?P<host>[A-Za-z][\\w.-]*) (?:/[\\w/.-]+ )?#\\s*show fault-entries(?: detail)?\\s*$");
    private static final Pattern PROMPT = Pattern.compile("^[A-Za-z][\\w.-]* (?:/[\\w/.-]+ )?#");
    private static final Pattern ROW = Pattern.compile(
            "^(?P<at>\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)\\s+(?P<severity>[a-z]+)\\s+\"?(?P<says>.*?)\"?\\s*$");
    private static final Pattern FIELD =
            Pattern.compile("^\\s+(?P<key>Time|Severity|Code|Description): \"?(?P<value>.*?)\"?\\s*$");
    private static final StampFormat TIME = StampFormat.of("yyyy-MM-dd'T'HH:mm:ss");
    private static final Set<String> SERVICE_AFFECTING = Set.of("critical", "major");

    private final Map<String, String> fields = new HashMap<>();
    private String host = "";
    private int from;
    private int command;
    private int end;
    private int count;

    @Override
    public String id() {
        return "host-faults";
    }

    @Override
    public List<String> literals() {
        return List.of("show fault-entries");
    }

    @Override
    public boolean isOpen() {
        return !host.isEmpty();
    }

    @Override
    public boolean read(Line line, Page page) {
        Matcher asked = COMMAND.matcher(line.text());
        if (asked.find()) {
            finish(page);
            host = asked.group("host");
            command = line.number();
            end = 0;
            return true;
        }
        if (host.isEmpty() || PROMPT.matcher(line.text()).find()) {
            finish(page);
            return false;
        }
        boolean known = entry(line, page);
        end = known ? line.number() : end;
        return known;
    }

    private boolean entry(Line line, Page page) {
        Matcher row = ROW.matcher(line.text());
        if (row.find()) {
            emit(page, line.number(), line.number(), row.group("at"), row.group("severity"), row.group("says"), null);
            return true;
        }
        return field(line, page);
    }

    private boolean field(Line line, Page page) {
        Matcher field = FIELD.matcher(line.text());
        if (!field.find()) {
            return line.text().startsWith("Time ")
                    || line.text().startsWith("---")
                    || line.text().startsWith("Fault Engine Log");
        }
        if (fields.isEmpty()) {
            from = line.number();
        }
        fields.put(field.group("key"), field.group("value"));
        if (field.group("key").equals("Description") && fields.containsKey("Time") && fields.containsKey("Severity")) {
            emit(
                    page,
                    from,
                    line.number(),
                    fields.get("Time"),
                    fields.get("Severity"),
                    fields.get("Description"),
                    fields.get("Code"));
            fields.clear();
        }
        return true;
    }

    private void emit(Page page, int first, int last, String at, String severity, String says, String code) {
        Optional<Stamp> stamp = TIME.parse(at);
        if (!SERVICE_AFFECTING.contains(severity) || stamp.isEmpty()) {
            return;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("component", HostPart.of(says));
        values.put("code", code);
        values.put("cleared", false);
        count++;
        page.emit(
                "hardware-fault",
                new Subject(Subject.Kind.HOST, host),
                When.of(stamp.get()),
                page.lines(first, last),
                values);
    }

    @Override
    public void finish(Page page) {
        if (!host.isEmpty() && end > command) {
            page.emit(
                    "faults-listed",
                    new Subject(Subject.Kind.HOST, host),
                    page.taken(),
                    page.lines(command, end),
                    Map.of("count", count));
        }
        host = "";
        count = 0;
        fields.clear();
    }
}
