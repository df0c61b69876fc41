package org.lineman.recognize.parser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lineman.fact.Related;
import org.lineman.fact.Stamp;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/**
 * Counts who lost a registration, where and why, and follows each device from server to server. A thousand phones that unregister in
 * a second are one finding.
 */
final class Registrations {
    private static final int MOST_DEVICES = 5_000;

    private final Map<Loss, Tally> tallies = new LinkedHashMap<>();
    private final Map<String, DeviceWay> ways = new TreeMap<>();

    /** What losses are counted by. */
    private record Loss(Subject node, String why, Integer number, String protocol) {}

    /** The losses of one kind. */
    private static final class Tally {
        private final Set<String> devices = new TreeSet<>();
        private final int from;
        private final Stamp first;
        private Stamp last;
        private int to;
        private int count;

        private Tally(int line, Stamp stamp) {
            from = line;
            first = stamp;
        }
    }

    /** Counts a loss; false if the alarm does not say of which device. */
    boolean lost(UcAlarm alarm, Subject node, Stamp stamp, int line) {
        String device = alarm.firstOf("DeviceName", "Name");
        if (device.isEmpty()) {
            return false;
        }
        String number = alarm.firstOf("Reason", "ReasonCode");
        Integer reason = number.matches("\\d{1,3}") ? Integer.valueOf(number) : null;
        String why = reason == null ? number.isEmpty() ? null : number : UnregisterReason.name(alarm.name(), reason);
        String protocol = alarm.parameter("Protocol").isEmpty() ? null : alarm.parameter("Protocol");
        Tally tally = tallies.computeIfAbsent(new Loss(node, why, reason, protocol), key -> new Tally(line, stamp));
        tally.devices.add(device);
        tally.last = stamp;
        tally.to = line;
        tally.count++;
        way(device).left(node, stamp, line);
        return true;
    }

    /** Takes note that a device has registered. */
    void gained(UcAlarm alarm, Subject node, Stamp stamp, int line) {
        String device = alarm.firstOf("DeviceName", "Name");
        if (!device.isEmpty()) {
            way(device).came(node, stamp, line);
        }
    }

    private DeviceWay way(String device) {
        DeviceWay known = ways.get(device);
        if (known != null) {
            return known;
        }
        DeviceWay way = new DeviceWay(new Subject(Subject.Kind.DEVICE, device));
        if (ways.size() < MOST_DEVICES) {
            ways.put(device, way);
        }
        return way;
    }

    /** Emits what was counted. */
    void emit(Page page) {
        tallies.forEach((loss, tally) -> {
            boolean planned = UnregisterReason.isPlanned(loss.why());
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("why", loss.why());
            values.put("reason", loss.number());
            values.put("planned", planned);
            values.put("protocol", loss.protocol());
            values.put("devices", tally.devices.size());
            values.put("count", tally.count);
            page.emit(
                    "registrations-lost",
                    loss.node(),
                    tally.count == 1 ? When.of(tally.first) : When.span(tally.first, tally.last),
                    page.lines(tally.from, tally.to),
                    values);
            if (!planned) {
                wherePortsWere(loss.node(), tally, page);
            }
        });
        List<DeviceWay> all = new ArrayList<>(ways.values());
        all.forEach(way -> way.emit(page));
    }

    /** Which node the ports of mobile agents were registered with: a gateway that lost them does not know it. */
    private static void wherePortsWere(Subject node, Tally tally, Page page) {
        tally.devices.stream()
                .filter(device -> device.matches("[LR]CP.*"))
                .forEach(device -> page.emit(
                        "related",
                        new Subject(Subject.Kind.DEVICE, device),
                        When.UNKNOWN,
                        page.lines(tally.from, tally.to),
                        Map.of("relation", Related.Relation.REGISTERED_TO, "other", node)));
    }
}
