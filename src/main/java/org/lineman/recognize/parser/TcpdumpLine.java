package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A TCP segment as tcpdump prints it, with the flags in brackets (since 4.0) or bare. */
final class TcpdumpLine {
    private static final Pattern LINE = Pattern.compile("^\\s*(?:(?:(\\d{4}-\\d\\d-\\d\\d)\\s+)?"
            + "(?:(\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?)|(\\d+\\.\\d+))\\s+)?"
            + "IP6?\\s+([\\w.:-]+)\\.(\\w+) > ([\\w.:-]+)\\.(\\w+):\\s+(?:Flags \\[([^\\]]*)\\]|([SFRPWE.]+) )(.*)$");

    private TcpdumpLine() {}

    static Optional<PacketLine> read(int line, String text) {
        int size = text.indexOf(" win ");
        Matcher match = size < 0 || !text.contains("IP") ? null : LINE.matcher(text);
        if (match == null || !match.find()) {
            return Optional.empty();
        }
        String flags = match.group(8) == null ? match.group(9) : match.group(8);
        String names = names(flags, match.group(10));
        boolean running = flags.indexOf('S') < 0 && flags.indexOf('F') < 0 && flags.indexOf('R') < 0;
        PacketLine.Window open =
                PacketLine.number(text, size + 5) == 0 ? PacketLine.Window.SHUT : PacketLine.Window.OPEN;
        return Optional.of(new PacketLine(
                line,
                PacketTime.of(match.group(1), match.group(2), match.group(3)),
                match.group(4),
                match.group(6),
                port(match.group(5)),
                port(match.group(7)),
                "TCP",
                match.group(10),
                names,
                running ? open : PacketLine.Window.NOT_TOLD,
                null));
    }

    /** The flags in tshark's words. */
    private static String names(String flags, String rest) {
        List<String> names = new ArrayList<>();
        if (flags.indexOf('S') >= 0) {
            names.add("SYN");
        }
        if (flags.indexOf('F') >= 0) {
            names.add("FIN");
        }
        if (flags.indexOf('R') >= 0) {
            names.add("RST");
        }
        // Old releases do not print the flag, but what is acknowledged.
        if (flags.indexOf('.') >= 0 || rest.contains("ack ")) {
            names.add("ACK");
        }
        return String.join(", ", names);
    }

    /** Without {@code -n} tcpdump prints names of services, which are no numbers. */
    static Integer port(String text) {
        int number = PacketLine.number(text, 0);
        return number >= 0 && Integer.toString(number).equals(text) ? number : null;
    }
}
