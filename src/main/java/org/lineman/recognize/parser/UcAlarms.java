package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.fact.PeerUnavailable;
import org.lineman.fact.Stamp;
import org.lineman.fact.Subject;
import org.lineman.fact.TrunkState;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/**
 * Alarms of Cisco voice servers in syslog files, event viewers and SDL traces. An alert that quotes an alarm, and the alarm itself
 * in the same file, are one. Losses of registration are counted and told at the end.
 */
final class UcAlarms implements OutputParser {
    private static final Pattern REASON = Pattern.compile("(?P<side>Remote|Local)\\s*=\\s*(?P<reason>\\d{1,3})");

    /** An alert quotes alarms of the last minutes: no more than these are kept to be compared. */
    private static final int MOST_REMEMBERED = 4_096;

    private final Registrations registrations = new Registrations();
    private final Map<List<Object>, Boolean> told = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    @Override
    public String id() {
        return "uc-alarm";
    }

    @Override
    public List<String> literals() {
        return List.of("%UC_", "%CCM_", "|AlarmErr");
    }

    @Override
    public boolean read(Line line, Page page) {
        List<UcAlarm.Found> alarms = UcAlarm.in(line.text());
        int from = 0;
        for (UcAlarm.Found found : alarms) {
            Stamp written = SyslogStamp.last(line.text().substring(from, found.at()), page);
            Stamp stamp = written == Stamp.NONE ? page.stamp() : written;
            from = found.at();
            // The text is left out: a quotation goes on with what the alert says after it.
            if (told.put(List.of(found.alarm().name(), found.alarm().parameters(), stamp), true) == null) {
                tell(found.alarm(), stamp, line.number(), page);
            }
        }
        return !alarms.isEmpty();
    }

    private void tell(UcAlarm alarm, Stamp stamp, int line, Page page) {
        switch (alarm.name()) {
            case "EndPointUnregistered", "DeviceUnregistered", "StationConnectionError" -> {
                if (!registrations.lost(alarm, node(alarm, page), stamp, line)) {
                    alarm(alarm, stamp, line, page);
                }
            }
            case "EndPointRegistered", "DeviceRegistered" ->
                registrations.gained(alarm, node(alarm, page), stamp, line);
            case "SIPTrunkOOS" -> trunk(alarm, TrunkState.State.OUT, stamp, line, page);
            case "SIPTrunkPartiallyISV" -> trunk(alarm, TrunkState.State.PARTLY_OUT, stamp, line, page);
            case "SIPTrunkISV" -> trunk(alarm, TrunkState.State.BACK_IN, stamp, line, page);
            case "SDLLinkOOS" -> link(alarm, false, stamp, line, page);
            case "SDLLinkISV" -> link(alarm, true, stamp, line, page);
            case "RTMT_ALERT" ->
                new RtmtAlert(
                                alarm.parameter("AlertName").isEmpty()
                                        ? RtmtAlert.nameIn(alarm.text())
                                        : alarm.parameter("AlertName"),
                                alarm.severity(),
                                alarm.parameter("AlertDetail").isEmpty()
                                        ? alarm.text()
                                        : alarm.parameter("AlertDetail"))
                        .emit(node(alarm, page), stamp, line, line, page);
            default -> alarm(alarm, stamp, line, page);
        }
    }

    private static Subject node(UcAlarm alarm, Page page) {
        String named = alarm.parameter("NodeID");
        return named.isEmpty() ? page.subject() : Subject.node(named);
    }

    private static void alarm(UcAlarm alarm, Stamp stamp, int line, Page page) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("code", alarm.name());
        values.put("severity", alarm.severity().isEmpty() ? null : alarm.severity());
        values.put("text", alarm.text().isEmpty() ? null : alarm.text());
        page.emit("alarm-raised", node(alarm, page), When.of(stamp), page.lines(line, line), values);
    }

    private static void link(UcAlarm alarm, boolean up, Stamp stamp, int line, Page page) {
        String remote = alarm.firstOf("RemoteIPAddress", "RemoteIpAddress", "RemoteHost", "RemoteNodeIPAddress");
        if (remote.isEmpty()) {
            alarm(alarm, stamp, line, page);
            return;
        }
        page.emit(
                "sdl-link-event",
                node(alarm, page),
                When.of(stamp),
                page.lines(line, line),
                Map.of("remote", Subject.node(remote), "up", up));
    }

    private static void trunk(UcAlarm alarm, TrunkState.State state, Stamp stamp, int line, Page page) {
        String name = alarm.parameter("DeviceName");
        if (name.isEmpty()) {
            alarm(alarm, stamp, line, page);
            return;
        }
        Subject trunk = new Subject(Subject.Kind.DEVICE, name);
        page.emit(
                "trunk-state",
                trunk,
                When.of(stamp),
                page.lines(line, line),
                Map.of("state", state, "reporter", node(alarm, page)));
        String peers = alarm.firstOf("UnavailRemotePeersWithReasonCode", "UnavailableRemotePeersWithReasonCode");
        int from = 0;
        Matcher reason = REASON.matcher(peers);
        while (reason.find()) {
            peer(trunk, peers.substring(from, reason.start()), reason, stamp, line, page);
            from = reason.end();
        }
    }

    private static void peer(Subject trunk, String before, Matcher reason, Stamp stamp, int line, Page page) {
        // "far.example.net, 10.1.1.1, 5060, Local=2" and "10.1.1.1:5060 Local=2" are both met: an address beats a name.
        String name = "";
        Integer port = null;
        for (String word : before.split("[,;\\s]+")) {
            String[] parts = word.split(":", 2);
            if (word.matches("\\d{2,5}")) {
                port = Integer.valueOf(word);
            } else if (parts[0].matches("[A-Za-z0-9][\\w.-]*")
                    && (name.isEmpty() || parts[0].matches("[0-9.]+") && !parts[0].matches("0(?:\\.0)*"))) {
                name = parts[0];
                port = parts.length == 2 && parts[1].matches("\\d{1,5}") ? Integer.valueOf(parts[1]) : port;
            }
        }
        if (name.isEmpty()) {
            return;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("peer", Subject.node(name));
        values.put("port", port == null || port == 0 ? null : port);
        values.put(
                "side",
                reason.group("side").equals("Remote") ? PeerUnavailable.Side.REMOTE : PeerUnavailable.Side.LOCAL);
        values.put("reason", Integer.valueOf(reason.group("reason")));
        page.emit("peer-unavailable", trunk, When.of(stamp), page.lines(line, line), values);
    }

    @Override
    public void finish(Page page) {
        registrations.emit(page);
    }
}
