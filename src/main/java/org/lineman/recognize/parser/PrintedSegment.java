package org.lineman.recognize.parser;

/** A TCP segment of {@code tshark -V}, put into the words of the one-line list. */
final class PrintedSegment {
    private final StringBuilder remarks = new StringBuilder();
    private String flags = "";
    private int window = -1;

    void read(String text) {
        int at = 4;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at >= text.length()) {
            return;
        }
        char begin = text.charAt(at);
        if (begin == 'F' && text.startsWith("Flags: ", at)) {
            int open = text.indexOf('(', at);
            flags = open < 0 ? "" : text.substring(open + 1, Math.max(open + 1, text.length() - 1));
        } else if (begin == 'W' && text.startsWith("Window", at)) {
            window = PacketLine.number(text, text.indexOf(": ", at) + 2);
        } else if (begin == '[') {
            remark(text, at);
        }
    }

    /** The size as announced comes before the size as reckoned, which is the same where it is 0. */
    private void remark(String text, int at) {
        if (window < 0 && text.startsWith("[Calculated window size: ", at)) {
            window = PacketLine.number(text, at + "[Calculated window size: ".length());
        } else if (text.startsWith("[Expert Info ", at)) {
            remarks.append(words(text, at));
        }
    }

    private static String words(String text, int at) {
        String lower = text.substring(at).toLowerCase(java.util.Locale.ROOT).replace("zero window", "zerowindow");
        if (lower.contains("ack to a tcp zerowindow probe")) {
            return "[TCP ZeroWindowProbeAck] ";
        }
        if (lower.contains("zerowindow probe")) {
            return "[TCP ZeroWindowProbe] ";
        }
        if (lower.contains("zerowindow")) {
            return "[TCP ZeroWindow] ";
        }
        return retransmission(lower);
    }

    private static String retransmission(String lower) {
        if (!lower.contains("retransmission")) {
            return "";
        }
        return lower.contains("spurious")
                ? "[TCP Spurious Retransmission] "
                : lower.contains("fast") ? "[TCP Fast Retransmission] " : "[TCP Retransmission] ";
    }

    String flags() {
        return flags;
    }

    String info() {
        return remarks + "[" + flags + "]" + (window < 0 ? "" : " Win=" + window) + " ";
    }
}
