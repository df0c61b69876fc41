package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/** The summary of ping, as Linux (and Cisco's {@code utils network ping}), Windows and Cisco IOS print it. */
final class Pings implements OutputParser {
    private static final Pattern BEGIN = Pattern.compile(
            "^\\s*(?:PING|Pinging|Sending \\d{1,9}, \\d{1,6}-byte ICMP Echos to) (?P<name>[\\w.:-]*[\\w])(?: [\\[(](?P<address>[\\d.a-fA-F:]+)[\\])])?");
    private static final Pattern LINUX = Pattern.compile(
            "(?P<sent>\\d{1,9}) packets transmitted, (?P<got>\\d{1,9})(?: packets)? received,.*?(?P<loss>[\\d.]+)% packet loss");
    private static final Pattern WINDOWS = Pattern.compile(
            "Packets: Sent = (?P<sent>\\d{1,9}), Received = (?P<got>\\d{1,9}), Lost = \\d+ \\((?P<loss>\\d+)% loss\\)");
    private static final Pattern IOS =
            Pattern.compile("Success rate is (?P<rate>\\d{1,3}) percent \\((?P<got>\\d{1,9})/(?P<sent>\\d{1,9})\\)");
    private static final Pattern LINUX_TIMES =
            Pattern.compile("min/avg/max(?:/mdev)? = [\\d.]+/(?P<average>[\\d.]+)/(?P<maximum>[\\d.]+)");
    private static final Pattern WINDOWS_TIMES =
            Pattern.compile("Maximum = (?P<maximum>\\d+) ?ms, Average = (?P<average>\\d+) ?ms");

    private final Map<String, Object> values = new LinkedHashMap<>();
    private String name = "";
    private int from;
    private int to;

    @Override
    public String id() {
        return "ping";
    }

    @Override
    public List<String> literals() {
        return List.of(
                "PING ",
                "Pinging ",
                "packets transmitted",
                "Packets: Sent",
                "min/avg/max",
                "Maximum = ",
                "bytes from ",
                "Reply from ",
                "Request timed out",
                "Ping statistics for",
                "ICMP Echos to",
                "Success rate is");
    }

    @Override
    public boolean read(Line line, Page page) {
        Matcher begin = BEGIN.matcher(line.text());
        if (begin.find()) {
            finish(page);
            name = begin.group("name");
            from = line.number();
            to = from;
            String address = begin.group("address");
            if (address != null && !address.equals(name)) {
                page.emit(
                        "node-identity",
                        Subject.node(name),
                        When.UNKNOWN,
                        page.lines(from, from),
                        Map.of("address", address));
            }
            return true;
        }
        if (name.isEmpty()) {
            return false;
        }
        // No short circuit: IOS counts and measures on one line.
        boolean known = counts(LINUX.matcher(line.text()))
                | counts(WINDOWS.matcher(line.text()))
                | success(IOS.matcher(line.text()))
                | times(LINUX_TIMES.matcher(line.text()))
                | times(WINDOWS_TIMES.matcher(line.text()));
        to = known ? line.number() : to;
        return true;
    }

    private boolean counts(Matcher matcher) {
        boolean found = matcher.find();
        if (found) {
            Double loss = Double.valueOf(matcher.group("loss"));
            values.put("sent", Integer.valueOf(matcher.group("sent")));
            values.put("lossPercent", loss);
            values.put("answered", !matcher.group("got").matches("0+"));
        }
        return found;
    }

    private boolean success(Matcher matcher) {
        boolean found = matcher.find();
        if (found) {
            values.put("sent", Integer.valueOf(matcher.group("sent")));
            values.put("lossPercent", 100 - Double.parseDouble(matcher.group("rate")));
            values.put("answered", !matcher.group("got").matches("0+"));
        }
        return found;
    }

    private boolean times(Matcher matcher) {
        boolean found = matcher.find();
        if (found) {
            values.put("averageMs", Double.valueOf(matcher.group("average")));
            values.put("maximumMs", Double.valueOf(matcher.group("maximum")));
        }
        return found;
    }

    @Override
    public void finish(Page page) {
        if (values.containsKey("sent")) {
            page.emit("ping-result", Subject.node(name), When.UNKNOWN, page.lines(from, to), Map.copyOf(values));
        }
        values.clear();
        name = "";
    }
}
