package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.util.Optional;

/**
 * A packet as tshark or tcpdump print it on one line.
 *
 * @param line the line's number
 * @param time its time
 * @param source the address that sent it
 * @param target the address it was sent to
 * @param sourcePort null if the line does not show it, as tshark does for anything above TCP
 * @param targetPort likewise
 * @param protocol the protocol column, such as {@code TLSv1}; {@code TCP} for tcpdump
 * @param info the rest
 */
record PacketLine(
        int line,
        PacketTime time,
        String source,
        String target,
        Integer sourcePort,
        Integer targetPort,
        String protocol,
        String info) {
    private static final String TIME =
            "(?:(?P<date>\\d{4}-\\d\\d-\\d\\d)\\s+)?(?:(?P<clock>\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?)|(?P<number>\\d+\\.\\d+))";
    private static final Pattern TSHARK = Pattern.compile(
            "^\\s*(?:(?P<frame>\\d+)\\s+)?(?:" + TIME
                    + "\\s+)?(?P<source>[\\w.:*-]+)\\s+(?:->|→)\\s+(?P<target>[\\w.:*-]+)\\s+(?P<protocol>[\\w./-]+)\\s+(?P<info>.*)$");
    private static final Pattern TCPDUMP = Pattern.compile(
            "^\\s*(?:" + TIME
                    + "\\s+)?IP6?\\s+(?P<source>[\\w.:-]+)\\.(?P<sourcePort>\\w+) > (?P<target>[\\w.:-]+)\\.(?P<targetPort>\\w+):\\s+(?P<info>.*\\bwin \\d+.*)$");
    private static final Pattern PORTS = Pattern.compile("\\b(\\d{1,5})\\s*(?:>|→|->)\\s*(\\d{1,5})\\s+\\[");
    private static final Pattern LENGTH_COLUMN = Pattern.compile("^\\d+\\s+(?P<rest>[^>→\\s-].*)$");
    private static final Pattern WITHOUT_TIME = Pattern.compile("^(?:TCP|TLSv1(?:\\.\\d)?|SSL(?:v\\d)?)$");
    private static final Pattern WINDOW = Pattern.compile("\\b[Ww]in[= ](\\d+)");
    private static final Pattern ENDS_OR_BEGINS =
            Pattern.compile("\\[(?:[A-Z, ]*)(?:SYN|FIN|RST)(?:[A-Z, ]*)\\]|Flags \\[[^\\]]*[SFR]|^[SFR]+\\.? ");

    /** Reads a line; empty if it is no packet. */
    static Optional<PacketLine> of(int line, String text) {
        Matcher tshark = TSHARK.matcher(text);
        if (tshark.find()) {
            return tshark(line, tshark);
        }
        Matcher tcpdump = TCPDUMP.matcher(text);
        return tcpdump.find()
                ? time(tcpdump)
                        .map(time -> new PacketLine(
                                line,
                                time,
                                tcpdump.group("source"),
                                tcpdump.group("target"),
                                port(tcpdump.group("sourcePort")),
                                port(tcpdump.group("targetPort")),
                                "TCP",
                                tcpdump.group("info")))
                : Optional.empty();
    }

    private static Optional<PacketLine> tshark(int line, Matcher match) {
        String protocol = match.group("protocol");
        boolean timed = match.group("clock") != null || match.group("number") != null;
        if (!timed && !WITHOUT_TIME.matches(protocol)) {
            return Optional.empty();
        }
        Matcher length = LENGTH_COLUMN.matcher(match.group("info"));
        String info = length.find() ? length.group("rest") : match.group("info");
        Matcher ports = PORTS.matcher(info);
        boolean shown = ports.find();
        return time(match)
                .map(time -> new PacketLine(
                        line,
                        time,
                        match.group("source"),
                        match.group("target"),
                        shown ? port(ports.group(1)) : null,
                        shown ? port(ports.group(2)) : null,
                        protocol,
                        info));
    }

    private static Optional<PacketTime> time(Matcher match) {
        try {
            return Optional.of(PacketTime.of(match.group("date"), match.group("clock"), match.group("number")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Integer port(String text) {
        return text.matches("\\d{1,5}") ? Integer.valueOf(text) : null;
    }

    /** True if the sender announces that its receive window is shut. Probes are sent by the other side. */
    boolean announcesZeroWindow() {
        if (endsOrBegins() || isProbe()) {
            return false;
        }
        return info.contains("[TCP ZeroWindow]")
                || info.contains("[TCP ZeroWindowProbeAck]")
                || window().filter(size -> size == 0).isPresent();
    }

    /** True if the sender shows that its window is open: any other segment of a running connection. */
    boolean showsOpenWindow() {
        return !endsOrBegins() && !isProbe() && !announcesZeroWindow();
    }

    private boolean isProbe() {
        return info.contains("[TCP ZeroWindowProbe]");
    }

    private boolean endsOrBegins() {
        return ENDS_OR_BEGINS.matcher(info).find();
    }

    private Optional<Long> window() {
        Matcher window = WINDOW.matcher(info);
        return window.find() && window.group(1).length() < 10
                ? Optional.of(Long.valueOf(window.group(1)))
                : Optional.empty();
    }
}
