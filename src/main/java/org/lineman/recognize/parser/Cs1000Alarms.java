package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.fact.Stamp;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/**
 * Alarms of a CS1000's call server on its links, wherever they are printed: the history file, the rd log, syslog, text of SNMP traps.
 * The codes are those of one field report; no sample of the vendor's is public. Beside them it notes whether heartbeat
 * diagnostics (HBdebug) were on and wrote anything: their absence speaks for a firewall, by that report's conclusion.
 */
final class Cs1000Alarms implements OutputParser {
    private static final Pattern CODE = Pattern.compile("\\b(SRPT|ELAN)(\\d{3,4})\\b");
    private static final Pattern SWITCHED =
            Pattern.compile("(?i)\\bHBdebug\\b[^\\w]*(?:\\w+[ =:]+)?(on|1|enabled?|off|0|disabled?)?\\b");
    private static final Pattern DETAIL = Pattern.compile("(?i)\\b(?:RUDP|heart ?beat|HB)\\b");

    private static final int LONG_CODES = 100;

    private int enabledAt;
    private boolean enabled;
    private int detailFrom;
    private int detailTo;
    private int alarmAt;
    private When alarmTime = When.UNKNOWN;

    @Override
    public String id() {
        return "cs1000-alarms";
    }

    @Override
    public List<String> literals() {
        return List.of("SRPT", "ELAN", "HBdebug", "RUDP", "heartbeat", "heart beat");
    }

    @Override
    public boolean read(Line line, Page page) {
        Cs1000Line report = new Cs1000Line(line);
        Matcher code = CODE.matcher(report.text());
        if (code.find()) {
            alarmAt = line.number();
            alarmTime = report.time(page);
            page.emit(
                    "alarm-raised",
                    report.about(page),
                    alarmTime,
                    page.lines(line.number(), line.number()),
                    Map.of(
                            "code",
                            usual(code.group(1), code.group(2)),
                            "text",
                            report.text().strip()));
            return true;
        }
        Matcher switched = SWITCHED.matcher(report.text());
        if (switched.find()) {
            String state = switched.group(1) == null ? "on" : switched.group(1).toLowerCase(Locale.ROOT);
            enabled = !state.startsWith("off") && !state.equals("0") && !state.startsWith("disable");
            enabledAt = line.number();
            return true;
        }
        if (enabled && DETAIL.matcher(report.text()).find()) {
            detailFrom = detailFrom == 0 ? line.number() : detailFrom;
            detailTo = line.number();
            return true;
        }
        return false;
    }

    /** Releases differ in how many zeros they write: SRPT016 and SRPT0016 are one alarm, named as the report names it. */
    private static String usual(String family, String digits) {
        int number = Integer.parseInt(digits);
        return family + String.format(Locale.ROOT, number < LONG_CODES ? "%03d" : "%04d", number);
    }

    @Override
    public void finish(Page page) {
        if (enabledAt == 0 || alarmAt == 0 || !enabled) {
            return;
        }
        boolean detail = detailTo > 0;
        page.emit(
                "heartbeat-debug",
                page.subject(),
                alarmTime.stamp() == Stamp.NONE ? page.taken() : alarmTime,
                detail ? page.lines(detailFrom, detailTo) : page.lines(enabledAt, Math.max(enabledAt, alarmAt)),
                Map.of("enabled", true, "detail", detail));
    }
}
