package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/**
 * Port security of Cisco switches: {@code show port-security interface}, a page for each port, and the interfaces of a running
 * configuration. IOS removes addresses after an absolute time unless told to look at inactivity, and never if the time is 0, which is
 * the default.
 */
final class SwitchPorts implements OutputParser {
    private static final Pattern PROMPT =
            Pattern.compile("^(?P<host>[A-Za-z][\\w.-]*)(?:\\(config[^)]*\\))?[#>](?P<command>.*)$");
    private static final Pattern COMMAND =
            Pattern.compile("(?i)\\bsho?w? port-sec\\w* int\\w* (?P<port>[A-Za-z]+ ?\\d[\\d/.]*)");
    private static final Pattern PAGE =
            Pattern.compile("^\\s*(?P<key>Port Security|Aging Time|Aging Type)\\s*:\\s*(?P<value>\\S+)");
    private static final Pattern INTERFACE = Pattern.compile("^interface (?P<port>[A-Za-z]+ ?\\d[\\d/.]*)\\s*$");
    private static final Pattern CONFIG =
            Pattern.compile("^\\s+switchport port-security(?: aging (?P<key>time|type) (?P<value>\\w+))?\\s*$");

    private String host = "";
    private String port = "";
    private boolean enabled;
    private int minutes;
    private boolean inactivity;
    private int from;
    private int to;

    @Override
    public String id() {
        return "switch-ports";
    }

    @Override
    public List<String> literals() {
        return List.of("port-sec", "interface ", "#sh", "# sh", ">sh");
    }

    @Override
    public boolean isOpen() {
        return !port.isEmpty();
    }

    @Override
    public boolean read(Line line, Page page) {
        Matcher prompt = PROMPT.matcher(line.text());
        if (prompt.find()) {
            finish(page);
            host = prompt.group("host");
            Matcher command = COMMAND.matcher(prompt.group("command"));
            if (command.find()) {
                begin(command.group("port"), line);
                return true;
            }
            return prompt.group("command").contains("port-sec");
        }
        Matcher command = INTERFACE.matcher(line.text());
        if (command.find()) {
            finish(page);
            begin(command.group("port"), line);
            return true;
        }
        return !port.isEmpty() && line(line, page);
    }

    private void begin(String name, Line line) {
        port = name.replace(" ", "");
        from = line.number();
    }

    private boolean line(Line line, Page page) {
        Matcher shown = PAGE.matcher(line.text());
        if (shown.find()) {
            take(shown.group("key").substring(6), shown.group("value"), line);
            if (shown.group("key").equals("Port Security")) {
                enabled = shown.group("value").equals("Enabled");
            }
            return true;
        }
        Matcher config = CONFIG.matcher(line.text());
        if (config.find()) {
            enabled = true;
            take(config.group("key") == null ? "" : config.group("key"), config.group("value"), line);
            return true;
        }
        if (line.text().startsWith("!")) {
            finish(page);
        }
        return to > 0 && line.text().contains(" : ");
    }

    private void take(String key, String value, Line line) {
        to = line.number();
        switch (key.trim().toLowerCase(java.util.Locale.ROOT)) {
            case "time" -> minutes = Integer.parseInt(value);
            case "type" -> inactivity = value.equalsIgnoreCase("inactivity");
            default -> {
                // The line that only switches it on.
            }
        }
    }

    @Override
    public void finish(Page page) {
        if (to > 0) {
            page.emit(
                    "port-security",
                    host.isEmpty() ? page.subject() : Subject.node(host),
                    When.UNKNOWN,
                    page.lines(from, to),
                    Map.of("port", port, "enabled", enabled, "agingMinutes", minutes, "inactivity", inactivity));
        }
        port = "";
        to = 0;
        enabled = false;
        minutes = 0;
        inactivity = false;
    }
}
