package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.fact.Subject;
import org.lineman.recognize.text.Page;

/**
 * What pbxLinkShow and rudpShow print of links, and usiGetPhoneRudpSettings and TPS.INI of retries. No sample is public: a line counts
 * if it stands near the command, names the link and says up or down in one of the usual words.
 */
final class Cs1000Links implements OutputParser {
    private static final Pattern COMMAND =
            Pattern.compile("(?i)\\b(pbxLinkShow|rudpShow|usiGetPhoneRudpSettings|HSP ?status|TPS\\.INI)\\b");
    private static final Pattern STATE = Pattern.compile(
            "(?i)\\b(PBX|RUDP|HSP|AML|ACCESS)\\b[^:=]{0,40}?(?:link|state|status|connection)?[^:=]{0,20}[:=]?\\s*\\b(?:LINK[_ ])?(up|down|active|established|open|closed|lost|failed|disconnected|connected)\\b");
    private static final Pattern SETTING = Pattern.compile(
            "(?i)\\b(rudpWindowSize|retr(?:y|ies)(?: (?:count|limit))?|time ?out)\\b[^\\d]{0,20}(\\d{1,6})\\s*(ms|s\\b|sec\\w*)?");
    private static final List<String> DOWN = List.of("down", "closed", "lost", "failed", "disconnected");
    private static final int FEW = 40;

    private int command;
    private int first;
    private int last;
    private final Map<String, Object> settings = new HashMap<>();

    @Override
    public String id() {
        return "cs1000-links";
    }

    @Override
    public List<String> literals() {
        return List.of("pbxLinkShow", "rudpShow", "usiGetPhoneRudpSettings", "HSP status", "TPS.INI", "rudpWindowSize");
    }

    @Override
    public boolean isOpen() {
        return command > 0;
    }

    @Override
    public boolean read(Line line, Page page) {
        if (COMMAND.matcher(line.text()).find()) {
            command = line.number();
            return true;
        }
        if (command > 0 && line.number() - command > FEW) {
            command = 0;
        }
        Cs1000Line report = new Cs1000Line(line);
        Matcher state = STATE.matcher(line.text());
        if (command > 0 && state.find()) {
            Subject about = report.about(page);
            page.emit(
                    "link-state",
                    about,
                    report.time(page),
                    page.lines(line.number(), line.number()),
                    Map.of(
                            "name",
                            state.group(1).toUpperCase(Locale.ROOT),
                            "up",
                            !DOWN.contains(state.group(2).toLowerCase(Locale.ROOT))));
            return true;
        }
        Matcher setting = SETTING.matcher(line.text());
        if (setting.find() && (command > 0 || report.has("rudpWindowSize"))) {
            note(setting, line.number());
            return true;
        }
        return false;
    }

    private void note(Matcher setting, int line) {
        first = first == 0 ? line : first;
        last = line;
        int value = Integer.parseInt(setting.group(2));
        String name = setting.group(1).toLowerCase(Locale.ROOT);
        if (name.startsWith("rudp")) {
            settings.put("windowSize", value);
        } else if (name.startsWith("retr")) {
            settings.put("retries", value);
        } else {
            boolean seconds = setting.group(3) != null
                    && setting.group(3).toLowerCase(Locale.ROOT).startsWith("s");
            settings.put("timeoutMs", seconds ? value * 1000 : value);
        }
    }

    @Override
    public void finish(Page page) {
        if (!settings.isEmpty()) {
            page.emit("rudp-setting", page.subject(), page.taken(), page.lines(first, last), Map.copyOf(settings));
        }
    }
}
