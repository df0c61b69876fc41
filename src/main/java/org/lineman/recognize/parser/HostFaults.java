package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

    /** The parts by the words that descriptions use, the special before the general. */
    private static final Map<String, Pattern> PARTS = parts();

    private final Map<String, String> fields = new HashMap<>();
    private String host = "";
    private int from;

    private static Map<String, Pattern> parts() {
        Map<String, Pattern> parts = new LinkedHashMap<>();
        parts.put("storage controller battery", Pattern.compile("\\b(?:battery|bbu|supercap)"));
        parts.put(
                "storage controller",
                Pattern.compile("storage[ _-]?(?:controller|adapter)|\\b(?:m?raid|sas)\\b|mraid"));
        parts.put("disk", Pattern.compile("\\b(?:local disk|disk|hdd|ssd|drive)"));
        parts.put("memory", Pattern.compile("dimm|ddr\\d|memory"));
        parts.put("processor", Pattern.compile("\\bierr\\b|processor|\\bcpu"));
        parts.put("power supply", Pattern.compile("power supply|\\bpsu"));
        parts.put("board", Pattern.compile("\\b(?:motherboard|board)\\b"));
        return parts;
    }

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
        Matcher command = COMMAND.matcher(line.text());
        if (command.find()) {
            finish(page);
            host = command.group("host");
            return true;
        }
        if (host.isEmpty() || PROMPT.matcher(line.text()).find()) {
            finish(page);
            return false;
        }
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
        values.put("component", component(says));
        values.put("code", code);
        values.put("cleared", false);
        page.emit(
                "hardware-fault",
                new Subject(Subject.Kind.HOST, host),
                When.of(stamp.get()),
                page.lines(first, last),
                values);
    }

    /** The part that a description speaks of; the description itself if it names none that is known here. */
    private static String component(String says) {
        String small = says.toLowerCase(Locale.ROOT);
        return PARTS.entrySet().stream()
                .filter(part -> part.getValue().matcher(small).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(says);
    }

    @Override
    public void finish(Page page) {
        host = "";
        fields.clear();
    }
}
