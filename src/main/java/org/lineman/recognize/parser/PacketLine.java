package org.lineman.recognize.parser;

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
 * @param info the rest, in the words of tshark's list
 * @param flags the flags of a TCP segment, such as {@code SYN, ACK}; empty if the line does not show them
 * @param window what it tells of the sender's receive window
 * @param detail what the text shows beyond a list's line; null if nothing
 */
record PacketLine(
        int line,
        PacketTime time,
        String source,
        String target,
        Integer sourcePort,
        Integer targetPort,
        String protocol,
        String info,
        String flags,
        Window window,
        PacketDetail detail) {
    private static final String PROBE = "[TCP ZeroWindowProbe]";

    PacketLine {
        // One port alone, as when the other is written by name, tells no connection from another.
        if (sourcePort == null || targetPort == null) {
            sourcePort = null;
            targetPort = null;
        }
    }

    /** What a packet tells of its sender's receive window. */
    enum Window {
        SHUT,
        OPEN,
        /** It begins or ends a connection, or it is a probe of the other side's window. */
        NOT_TOLD
    }

    /**
     * Reads a line; empty if it is no packet. Lists run to millions of lines, most of them of the same form: they are cut up
     * by hand, which is ten times as fast as a pattern with as many groups.
     */
    static Optional<PacketLine> of(int line, String text) {
        Optional<PacketLine> tshark = TsharkLine.read(line, text);
        return tshark.or(() -> TcpdumpLine.read(line, text)).or(() -> TcpdumpDatagram.read(line, text));
    }

    /** The first segment of a connection. */
    boolean isFirstSyn() {
        return flags.startsWith("SYN") && !flags.contains("ACK");
    }

    boolean isReset() {
        return flags.contains("RST");
    }

    /** True if the text says that these bytes were sent before. */
    boolean isSentAgain() {
        return info.startsWith("[TCP ") && info.contains("Retransmission]");
    }

    boolean isTls() {
        return protocol.startsWith("TLS") || protocol.startsWith("SSL");
    }

    /** The same packet with what further lines showed of it. */
    PacketLine with(PacketDetail more) {
        return new PacketLine(line, time, source, target, sourcePort, targetPort, protocol, info, flags, window, more);
    }

    /** What tshark's words tell of the window. */
    static Window window(String info, String flags) {
        if (info.contains(PROBE) || flags.contains("SYN") || flags.contains("FIN") || flags.contains("RST")) {
            return Window.NOT_TOLD;
        }
        int size = info.indexOf("Win=");
        boolean shut = info.contains("[TCP ZeroWindow]")
                || info.contains("[TCP ZeroWindowProbeAck]")
                || size >= 0 && number(info, size + 4) == 0;
        return shut ? Window.SHUT : Window.OPEN;
    }

    /** The digits that begin at an index; -1 if there are none, or more than a window or port has. */
    static int number(String text, int from) {
        int end = from;
        int value = 0;
        while (end < text.length() && Character.digit(text.charAt(end), 10) >= 0 && end - from < 9) {
            value = value * 10 + Character.digit(text.charAt(end), 10);
            end++;
        }
        return end == from ? -1 : value;
    }
}
