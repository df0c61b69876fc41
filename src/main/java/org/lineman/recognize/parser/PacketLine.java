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
 * @param info the rest
 * @param window what it tells of the sender's receive window
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
        Window window) {

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
        return tshark.isPresent() ? tshark : TcpdumpLine.read(line, text);
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
