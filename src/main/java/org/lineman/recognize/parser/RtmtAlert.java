package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lineman.fact.CpuUsage;
import org.lineman.fact.Stamp;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/**
 * An alert of the Real-Time Monitoring Tool, from syslog, an e-mail or the alert log. Its detail says when and on which node it was;
 * alerts about the processor and about links tell more.
 *
 * @param name the alert's name
 * @param severity its severity; empty if it is not said
 * @param detail its text
 */
record RtmtAlert(String name, String severity, String detail) {
    private static final Pattern WHERE = Pattern.compile("\\bon node (?P<node>[A-Za-z0-9][\\w.-]*\\w)");
    private static final Pattern WHEN = Pattern.compile(
            "\\b(?:At|generated on) \\w{3} (?P<at>\\w{3} +\\d{1,2} \\d\\d:\\d\\d:\\d\\d \\w{3,5} \\d{4})\\b");
    private static final Pattern NAME = Pattern.compile("(?:AlertName=\\s*|following )(?P<name>[A-Z]\\w+)");
    private static final Pattern CPU = Pattern.compile("%CPU= ?(?P<percent>\\d{1,3}(?:\\.\\d+)?)\\b");
    private static final String ALL_PROCESSORS = "instance _Total";
    private static final Pattern REMOTE = Pattern.compile("RemoteIPAddress\\s*[:=]\\s*(?P<remote>[\\w.:-]*\\w)");

    /** The name of an alert that its text tells; empty if it does not. */
    static String nameIn(String text) {
        Matcher name = NAME.matcher(text);
        return name.find() ? name.group("name") : "";
    }

    /**
     * Emits the alert and what it says.
     *
     * @param reporter who passed it on; the node that it speaks of stands above that
     * @param passedOn when it was passed on; the time that it states stands above that
     */
    void emit(Subject reporter, Stamp passedOn, int from, int to, Page page) {
        if (name.isEmpty()) {
            return;
        }
        Matcher where = WHERE.matcher(detail);
        Subject node = where.find() ? Subject.node(where.group("node")) : reporter;
        Matcher when = WHEN.matcher(detail);
        Stamp stated = when.find() ? SyslogStamp.last(when.group("at"), page) : Stamp.NONE;
        When time = When.of(stated == Stamp.NONE ? passedOn : stated);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("code", name);
        values.put("severity", severity.isEmpty() ? null : severity);
        values.put("text", detail.isEmpty() ? null : detail.replaceAll("\\s*#\\s?012\\s*", "; "));
        page.emit("alarm-raised", node, time, page.lines(from, to), values);
        Matcher cpu = CPU.matcher(detail.substring(Math.max(0, detail.indexOf(ALL_PROCESSORS))));
        if (name.endsWith("CpuPegging") && cpu.find()) {
            page.emit(
                    "cpu-usage",
                    node,
                    time,
                    page.lines(from, to),
                    Map.of("percent", Double.valueOf(cpu.group("percent")), "view", CpuUsage.View.GUEST));
        }
        Matcher remote = REMOTE.matcher(detail);
        if (name.equals("SDLLinkOutOfService") && remote.find()) {
            page.emit(
                    "sdl-link-event",
                    node,
                    time,
                    page.lines(from, to),
                    Map.of("remote", Subject.node(remote.group("remote")), "up", false));
        }
    }
}
