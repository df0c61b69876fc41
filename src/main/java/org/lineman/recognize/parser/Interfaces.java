package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.recognize.text.Page;
import org.lineman.recognize.text.Prompt;

/** {@code show interfaces} of Cisco switches and routers, and the rows of {@code show interfaces status}. */
final class Interfaces implements OutputParser {
    private static final Pattern BEGIN = Pattern.compile(
            "^(?P<port>[A-Z][A-Za-z]+[\\d/.:]+) is (?P<link>up|down|administratively down|deleted), line protocol is (?P<line>up|down)");
    private static final Pattern ROW = Pattern.compile(
            "^(?P<port>(?:Fa|Gi|Te|Tw|Eth|Et|Po)[\\d/.]+)\\s.*?\\b(?P<state>connected|notconnect|disabled|err-disabled|inactive)\\s+\\S+\\s+(?P<a>a-)?(?P<duplex>full|half|auto)\\s+(?P<b>a-)?(?P<speed>\\d{1,6}|auto)\\b");
    private static final Pattern MODE =
            Pattern.compile("^\\s*(?P<duplex>Full|Half|Auto)[- ][Dd]uplex, (?P<speed>\\d{1,6})(?P<unit>[MG])b/s");
    private static final Pattern LOAD = Pattern.compile("txload (?P<tx>\\d{1,3})/255, rxload (?P<rx>\\d{1,3})/255");
    private static final Pattern DROPS = Pattern.compile("Total output drops: (?P<drops>\\d{1,18})");
    private static final Pattern COUNTER =
            Pattern.compile("(?P<count>\\d{1,18}) (?P<what>input errors|CRC|collisions|late collision)\\b");
    private static final Map<String, String> COMPONENTS = Map.of(
            "input errors",
            "inputErrors",
            "CRC",
            "crcErrors",
            "collisions",
            "collisions",
            "late collision",
            "lateCollisions");

    private final Map<String, Object> values = new LinkedHashMap<>();
    private int from;
    private int to;

    @Override
    public String id() {
        return "interfaces";
    }

    @Override
    public List<String> literals() {
        return List.of("line protocol is", "connected", "notconnect", "disabled");
    }

    @Override
    public boolean isOpen() {
        return from > 0;
    }

    @Override
    public boolean read(Line line, Page page) {
        Matcher begin = BEGIN.matcher(line.text());
        if (begin.find()) {
            finish(page);
            from = line.number();
            to = from;
            values.put("port", begin.group("port"));
            values.put(
                    "up",
                    begin.group("link").equals("up") && begin.group("line").equals("up"));
            return true;
        }
        if (from == 0) {
            return row(line, page);
        }
        boolean indented = line.text().startsWith(" ") || line.text().isBlank();
        if (!indented || Prompt.of(line.text()).isPresent()) {
            finish(page);
            return row(line, page);
        }
        detail(line.text());
        to = line.text().isBlank() ? to : line.number();
        return true;
    }

    private void detail(String text) {
        Matcher mode = MODE.matcher(text);
        if (mode.find()) {
            values.put("duplex", mode.group("duplex").toLowerCase(Locale.ROOT));
            double speed = Double.parseDouble(mode.group("speed"));
            values.put("speedMbps", mode.group("unit").equals("G") ? speed * 1000 : speed);
        }
        Matcher load = LOAD.matcher(text);
        if (load.find()) {
            values.put("outputLoad", percent(load.group("tx")));
            values.put("inputLoad", percent(load.group("rx")));
        }
        Matcher drops = DROPS.matcher(text);
        if (drops.find()) {
            values.put("outputDrops", Long.valueOf(drops.group("drops")));
        }
        Matcher counter = COUNTER.matcher(text);
        while (counter.find()) {
            values.put(COMPONENTS.get(counter.group("what")), Long.valueOf(counter.group("count")));
        }
    }

    /** IOS writes loads as parts of 255. */
    private static double percent(String parts) {
        return Math.round(Double.parseDouble(parts) / 255 * 1000) / 10.0;
    }

    private static boolean row(Line line, Page page) {
        Matcher row = ROW.matcher(line.text());
        if (!row.find()) {
            return false;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("port", row.group("port"));
        values.put("up", row.group("state").equals("connected"));
        values.put("duplex", row.group("duplex"));
        boolean numeric = row.group("speed").matches("\\d+");
        values.put("speedMbps", numeric ? Double.valueOf(row.group("speed")) : null);
        boolean auto = row.group("duplex").equals("auto") || !numeric;
        values.put("negotiated", auto || row.group("a") != null || row.group("b") != null);
        page.emit("interface-status", page.subject(), page.taken(), page.lines(line.number(), line.number()), values);
        return true;
    }

    @Override
    public void finish(Page page) {
        if (from > 0) {
            page.emit("interface-status", page.subject(), page.taken(), page.lines(from, to), Map.copyOf(values));
        }
        values.clear();
        from = 0;
    }
}
