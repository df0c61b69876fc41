package org.lineman.recognize.parser;

import java.util.List;
import java.util.Optional;

/**
 * A line of tshark's packet list. Old releases print neither frame numbers nor lengths, and {@code ->} for the arrow; the
 * time column may be a date and time, a time, seconds, or nothing.
 */
final class TsharkLine {
    private static final String[] ARROWS = {" → ", " -> "};
    private static final List<String> FLAGS = List.of("ACK", "PSH", "SYN", "FIN", "RST", "URG");

    private TsharkLine() {}

    static Optional<PacketLine> read(int line, String text) {
        for (String arrow : ARROWS) {
            int at = text.indexOf(arrow);
            if (at > 0) {
                return read(
                        line,
                        text.substring(0, at).trim(),
                        text.substring(at + arrow.length()).trim());
            }
        }
        return Optional.empty();
    }

    private static Optional<PacketLine> read(int line, String left, String right) {
        String source = left.substring(left.lastIndexOf(' ') + 1);
        Optional<PacketTime> time =
                time(left.substring(0, left.length() - source.length()).trim());
        int targetEnd = right.indexOf(' ');
        int protocolEnd = targetEnd < 0 ? -1 : blankAfter(right, skipBlanks(right, targetEnd));
        if (time.isEmpty() || targetEnd < 0 || !isAddress(source)) {
            return Optional.empty();
        }
        String target = right.substring(0, targetEnd);
        String protocol = right.substring(skipBlanks(right, targetEnd), protocolEnd);
        boolean untimed = Double.isNaN(time.get().seconds());
        if (!isAddress(target) || untimed && !isTcp(protocol) || !isName(protocol)) {
            return Optional.empty();
        }
        String info = withoutLength(right.substring(protocolEnd).trim());
        Integer[] ports = ports(info);
        String flags = flags(info);
        return Optional.of(new PacketLine(
                line,
                time.get(),
                source,
                target,
                ports[0],
                ports[1],
                protocol,
                info,
                flags,
                PacketLine.window(info, flags),
                null));
    }

    /** What stands before the addresses: a frame number, a date, a time, each of which may be left out. */
    static Optional<PacketTime> time(String columns) {
        String[] words = columns.isEmpty() ? new String[0] : columns.split(" +");
        int next = words.length > 0 && isDigits(words[0]) ? 1 : 0;
        int left = words.length - next;
        if (left == 0) {
            return Optional.of(PacketTime.of(null, null, null));
        }
        if (left > 2) {
            return Optional.empty();
        }
        String last = words[words.length - 1];
        if (last.indexOf(':') == 2) {
            return Optional.of(PacketTime.of(left == 2 ? words[next] : null, last, null));
        }
        boolean seconds = left == 1 && isDigits(last.replaceFirst("\\.", ""));
        return seconds ? Optional.of(PacketTime.of(null, null, last)) : Optional.empty();
    }

    private static boolean isDigits(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** An address, a masked address or a host name. */
    private static boolean isAddress(String word) {
        return word.length() > 1
                && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || ".:*-_".indexOf(c) >= 0)
                && !isDigits(word);
    }

    private static boolean isTcp(String protocol) {
        return protocol.equals("TCP") || protocol.startsWith("TLSv1") || protocol.startsWith("SSL");
    }

    private static boolean isName(String protocol) {
        return !protocol.isEmpty() && Character.isLetter(protocol.charAt(0));
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static int blankAfter(String text, int from) {
        int at = text.indexOf(' ', from);
        return at < 0 ? text.length() : at;
    }

    /** Newer releases put the frame's length before the text; a port number is followed by an arrow. */
    private static String withoutLength(String info) {
        int end = info.indexOf(' ');
        boolean length = end > 0 && isDigits(info.substring(0, end)) && "→>-".indexOf(info.charAt(end + 1)) < 0;
        return length ? info.substring(end).trim() : info;
    }

    /** {@code 8765 → 40012 [ACK]}; nulls if there is no such thing. */
    private static Integer[] ports(String info) {
        for (String arrow : new String[] {" → ", " > ", " -> ", "→"}) {
            int at = info.indexOf(arrow);
            int start = at;
            while (start > 0 && Character.isDigit(info.charAt(start - 1))) {
                start--;
            }
            int source = at > 0 && start < at ? PacketLine.number(info, start) : -1;
            int target = source < 0 ? -1 : PacketLine.number(info, at + arrow.length());
            if (target >= 0 && source < 65_536 && target < 65_536) {
                return new Integer[] {source, target};
            }
        }
        return new Integer[] {null, null};
    }

    /** The flags stand in brackets of their own, behind those with remarks, which begin with TCP. */
    private static String flags(String info) {
        for (int open = info.indexOf('['); open >= 0; open = info.indexOf('[', open + 1)) {
            int close = info.indexOf(']', open);
            if (close > 0 && isFlag(info, open + 1)) {
                return info.substring(open + 1, close);
            }
        }
        return "";
    }

    private static boolean isFlag(String info, int at) {
        for (String flag : FLAGS) {
            if (info.startsWith(flag, at)) {
                return true;
            }
        }
        return false;
    }
}
