package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.fact.Subject;
import org.lineman.recognize.text.Page;

/** traceroute as Linux, Windows (tracert) and Cisco IOS print it. */
final class RouteTrace implements OutputParser {
    private static final Pattern BEGIN = Pattern.compile(
            "^\\s*(?:traceroute to|Tracing (?:the )?route to) (?P<name>[\\w.:-]*\\w)(?: [\\[(](?P<address>[\\d.a-fA-F:]+)[\\])])?");
    private static final Pattern HOP = Pattern.compile("^\\s*(?P<hop>\\d{1,3})\\s+(?P<rest>\\S.*)$");
    private static final Pattern ADDRESS = Pattern.compile("\\b(?P<address>\\d{1,3}(?:\\.\\d{1,3}){3})\\b");

    private String name = "";
    private String address = "";
    private String lastAnswer = "";
    private int lastHop;
    private int hops;
    private int from;
    private int to;

    @Override
    public String id() {
        return "route-trace";
    }

    @Override
    public List<String> literals() {
        return List.of("traceroute to ", "Tracing route to ", "Tracing the route to ");
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
            name = begin.group("name");
            address = begin.group("address") == null ? name : begin.group("address");
            from = line.number();
            to = from;
            return true;
        }
        Matcher hop = HOP.matcher(line.text());
        if (from > 0 && hop.find() && Integer.parseInt(hop.group("hop")) == hops + 1) {
            hops++;
            to = line.number();
            Matcher answer = ADDRESS.matcher(hop.group("rest"));
            if (answer.find()) {
                lastAnswer = answer.group("address");
                lastHop = hops;
            }
            return true;
        }
        boolean between = line.text().isBlank()
                || line.text().contains("over a maximum of")
                || line.text().startsWith("Type escape sequence")
                || line.text().startsWith("VRF info");
        if (from > 0 && (!between || hops > 0)) {
            finish(page);
            return line.text().startsWith("Trace complete");
        }
        return from > 0;
    }

    @Override
    public void finish(Page page) {
        if (hops > 0) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("reached", lastAnswer.equals(address));
            values.put("hops", hops);
            values.put("lastHop", lastHop == 0 ? null : lastHop);
            values.put("lastAnswer", lastAnswer.isEmpty() ? null : Subject.node(lastAnswer));
            page.emit("route-traced", Subject.node(name), page.taken(), page.lines(from, to), values);
        }
        lastAnswer = "";
        lastHop = 0;
        hops = 0;
        from = 0;
    }
}
