package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;

/** A TCP segment as tcpdump prints it, with the flags in brackets (since 4.0) or bare. */
final class TcpdumpLine {
    /** Releases before 4.0. */
    private static final Pattern BARE = Pattern.compile(
            "^\\s*([\\d: .-]*)IP6?\\s+([\\w.:-]+\\.\\w+) > ([\\w.:-]+\\.\\w+):" + "\\s+([SFRPWE.]+) (.*)$");

    private static final String FLAGS = ": Flags [";
    private static final String TO = " > ";

    private TcpdumpLine() {}

    static Optional<PacketLine> read(int line, String text) {
        int size = text.indexOf(" win ");
        int ip = size < 0 ? -1 : text.indexOf("IP");
        if (ip < 0) {
            return Optional.empty();
        }
        int flags = text.indexOf(FLAGS, ip);
        return flags < 0 ? bare(line, text) : bracketed(line, text, ip, flags);
    }

    private static Optional<PacketLine> bracketed(int line, String text, int ip, int flags) {
        int source = text.indexOf(' ', ip) + 1;
        int to = text.indexOf(TO, ip);
        int end = text.indexOf(']', flags);
        if (source <= 0 || source > ip + 4 || to < source || to > flags || end < 0) {
            return Optional.empty();
        }
        String rest = text.substring(end + 1);
        return packet(
                line,
                text.substring(0, ip),
                text.substring(source, to),
                text.substring(to + TO.length(), flags),
                text.substring(flags + FLAGS.length(), end),
                rest.startsWith(", ") ? rest.substring(2) : rest);
    }

    private static Optional<PacketLine> bare(int line, String text) {
        Matcher match = BARE.matcher(text);
        return match.find()
                ? packet(line, match.group(1), match.group(2), match.group(3), match.group(4), match.group(5))
                : Optional.empty();
    }

    private static Optional<PacketLine> packet(
            int line, String columns, String source, String target, String flags, String rest) {
        int sourceEnd = source.lastIndexOf('.');
        int targetEnd = target.lastIndexOf('.');
        Optional<PacketTime> time = TsharkLine.time(columns.trim());
        if (sourceEnd <= 0 || targetEnd <= 0 || time.isEmpty()) {
            return Optional.empty();
        }
        boolean running = flags.indexOf('S') < 0 && flags.indexOf('F') < 0 && flags.indexOf('R') < 0;
        int size = (" " + rest).indexOf(" win ");
        PacketLine.Window open =
                size >= 0 && PacketLine.number(rest, size + 4) == 0 ? PacketLine.Window.SHUT : PacketLine.Window.OPEN;
        return Optional.of(new PacketLine(
                line,
                time.get(),
                source.substring(0, sourceEnd),
                target.substring(0, targetEnd),
                port(source.substring(sourceEnd + 1)),
                port(target.substring(targetEnd + 1)),
                "TCP",
                rest,
                names(flags, rest),
                running ? open : PacketLine.Window.NOT_TOLD,
                null));
    }

    /** The flags in tshark's words. */
    private static String names(String flags, String rest) {
        // Old releases do not print the flag, but what is acknowledged.
        boolean acknowledges = flags.indexOf('.') >= 0 || rest.contains("ack ");
        String name = flags.indexOf('S') >= 0
                ? "SYN"
                : flags.indexOf('R') >= 0 ? "RST" : flags.indexOf('F') >= 0 ? "FIN" : "";
        return name.isEmpty() || !acknowledges ? name + (acknowledges ? "ACK" : "") : name + ", ACK";
    }

    /** Without {@code -n} tcpdump prints names of services, which are no numbers. */
    static Integer port(String text) {
        int number = PacketLine.number(text, 0);
        return number >= 0 && Integer.toString(number).equals(text) ? number : null;
    }
}
