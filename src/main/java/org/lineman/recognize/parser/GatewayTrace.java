package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.evidence.Source;
import org.lineman.fact.DeviceOutOfService;
import org.lineman.fact.Stamp;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/**
 * The trace of a UCCE JTAPI gateway (jgw): terminals and lines that went out of service. A line is told by its number alone;
 * it belongs to the terminal that the same gateway logged just before. The message that follows an event states the event's
 * cause as a number.
 */
final class GatewayTrace implements OutputParser {
    private static final Pattern ENTRY = Pattern.compile(
            "^\\s*(?P<time>\\d\\d:\\d\\d:\\d\\d)[:.](?P<milli>\\d{3})\\s+(?P<process>\\S*jgw\\d*)\\s+Trace:\\s+(?P<text>.*)$");
    private static final Pattern TERMINAL =
            Pattern.compile("^CiscoTermOutOfServiceEv Term: (?P<name>\\S+) Cause: (?P<cause>\\S+)");
    private static final Pattern ADDRESS =
            Pattern.compile("^CiscoAddrOutOfServiceEv Addr: (?P<name>\\S+) Cause: (?P<cause>\\S+)");
    private static final Pattern MESSAGE =
            Pattern.compile("^MsgAddressOutOfService:\\s+Addr: (?P<name>\\S+) Cause: (?P<code>\\d{1,6})");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private final Map<String, String> terminals = new HashMap<>();
    private final Map<String, Event> waiting = new HashMap<>();

    /** An event whose number may follow. */
    private record Event(int line, Stamp stamp, String terminal, String address, String cause) {}

    @Override
    public String id() {
        return "jtapi-gateway";
    }

    @Override
    public List<String> literals() {
        return List.of("OutOfServiceEv", "MsgAddressOutOfService");
    }

    @Override
    public boolean read(Line line, Page page) {
        Matcher entry = ENTRY.matcher(line.text());
        if (!entry.find()) {
            return false;
        }
        Stamp stamp = new Stamp.OfDay(LocalTime.parse(entry.group("time") + "." + entry.group("milli"), TIME));
        String process = entry.group("process");
        String text = entry.group("text").trim();
        Matcher terminal = TERMINAL.matcher(text);
        if (terminal.find()) {
            release(process, page);
            Event event = new Event(line.number(), stamp, terminal.group("name"), "", terminal.group("cause"));
            waiting.put(process, event);
            emit(event, process, DeviceOutOfService.Part.TERMINAL, null, line.number(), page);
            return true;
        }
        Matcher address = ADDRESS.matcher(text);
        if (address.find()) {
            release(process, page);
            String device = terminals.getOrDefault(address.group("name"), address.group("name"));
            waiting.put(
                    process, new Event(line.number(), stamp, device, address.group("name"), address.group("cause")));
            return true;
        }
        Matcher message = MESSAGE.matcher(text);
        if (message.find()) {
            message(line, stamp, process, message, page);
            return true;
        }
        return text.startsWith("CiscoTermOutOfServiceEv");
    }

    private void message(Line line, Stamp stamp, String process, Matcher message, Page page) {
        String number = message.group("name");
        Integer code = Integer.valueOf(message.group("code"));
        Event event = waiting.get(process);
        if (event != null && event.address().equals(number)) {
            waiting.remove(process);
            emit(event, process, DeviceOutOfService.Part.ADDRESS, code, line.number(), page);
        } else if (event != null && event.address().isEmpty()) {
            terminals.put(number, event.terminal());
            Event own = new Event(line.number(), stamp, event.terminal(), number, event.cause());
            emit(own, process, DeviceOutOfService.Part.ADDRESS, code, line.number(), page);
        } else {
            Event alone = new Event(line.number(), stamp, terminals.getOrDefault(number, number), number, null);
            emit(alone, process, DeviceOutOfService.Part.ADDRESS, code, line.number(), page);
        }
    }

    /** The number of the event before did not come: it is told without. */
    private void release(String process, Page page) {
        Event event = waiting.remove(process);
        if (event != null && !event.address().isEmpty()) {
            emit(event, process, DeviceOutOfService.Part.ADDRESS, null, event.line(), page);
        }
    }

    private static void emit(
            Event event, String process, DeviceOutOfService.Part part, Integer code, int to, Page page) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("part", part);
        values.put("cause", event.cause());
        values.put("code", code);
        values.put("reporter", Subject.node(process));
        values.put("mobileAgent", event.terminal().matches("[LR]CP.*"));
        Source source = page.lines(event.line(), to);
        Subject device = new Subject(Subject.Kind.DEVICE, event.terminal());
        page.emit("device-out-of-service", device, When.of(event.stamp()), source, values);
    }

    @Override
    public void finish(Page page) {
        waiting.keySet().stream().sorted().toList().forEach(process -> release(process, page));
    }
}
