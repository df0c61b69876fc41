package org.lineman.recognize.parser;

/** What one end of a connection sent, as the lines of a list show it. */
final class TcpSender {
    private final String address;
    private Integer port;
    private int segments;
    private int again;
    private int resets;
    private PacketLine firstReset;
    private PacketLine lastReset;
    private final ZeroWindows windows = new ZeroWindows();

    TcpSender(String address) {
        this.address = address;
    }

    void add(PacketLine packet) {
        segments++;
        again += packet.isSentAgain() ? 1 : 0;
        if (packet.isReset()) {
            resets++;
            firstReset = firstReset == null ? packet : firstReset;
            lastReset = packet;
        }
        windows.add(packet);
    }

    String address() {
        return address;
    }

    /** Its port; null if no line shows it. */
    Integer port() {
        return port;
    }

    void port(Integer number) {
        port = number;
    }

    int segments() {
        return segments;
    }

    /** Segments that the text calls retransmissions. */
    int again() {
        return again;
    }

    int resets() {
        return resets;
    }

    PacketLine firstReset() {
        return firstReset;
    }

    PacketLine lastReset() {
        return lastReset;
    }

    ZeroWindows windows() {
        return windows;
    }
}
