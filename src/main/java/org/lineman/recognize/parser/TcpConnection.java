package org.lineman.recognize.parser;

/** A connection as the lines of a list show it; without ports, all that passes between two ends. */
final class TcpConnection {
    private final TcpSender first;
    private final TcpSender second;
    private TcpSender client;
    private PacketLine begin;
    private PacketLine last;
    private String syn = "";
    private int attempts;
    private boolean answered;
    private boolean refused;
    private TlsLines tls;

    TcpConnection(PacketLine packet) {
        first = new TcpSender(packet.source());
        second = new TcpSender(packet.target());
        begin = packet;
        last = packet;
    }

    /** True if the segment opens another connection between the same ports. */
    boolean isFollowedBy(PacketLine packet) {
        return packet.isFirstSyn()
                && !packet.isSentAgain()
                && (attempts == 0 || syn.isEmpty() || !packet.info().startsWith(syn));
    }

    void add(PacketLine packet) {
        TcpSender sender = packet.source().equals(first.address()) ? first : second;
        TcpSender other = sender == first ? second : first;
        learnPorts(packet, sender, other);
        last = packet;
        if (packet.isFirstSyn()) {
            client = sender;
            attempts++;
            // Lists of tshark count from zero in each connection; tcpdump shows the true number.
            syn = packet.info().substring(0, Math.max(0, packet.info().indexOf(" win ")));
        } else if (packet.flags().startsWith("SYN")) {
            client = other;
            answered = true;
        } else if (attempts > 0 && !answered && sender != client && packet.isReset()) {
            refused = true;
        }
        sender.add(packet);
        if (packet.isReset()) {
            other.windows().reset(packet);
        }
    }

    private void learnPorts(PacketLine packet, TcpSender sender, TcpSender other) {
        if (packet.sourcePort() != null && sender.port() == null) {
            sender.port(packet.sourcePort());
            other.port(packet.targetPort());
        }
    }

    boolean hasPorts() {
        return first.port() != null;
    }

    boolean isRefused() {
        return refused;
    }

    /** How often the client asked for the connection. */
    int attempts() {
        return attempts;
    }

    /** The end that opened it; null if that was not seen. */
    TcpSender client() {
        return client;
    }

    /** The end that listens; null if the opening was not seen. */
    TcpSender server() {
        return client == null ? null : client == first ? second : first;
    }

    TcpSender first() {
        return first;
    }

    TcpSender second() {
        return second;
    }

    PacketLine begin() {
        return begin;
    }

    PacketLine last() {
        return last;
    }

    /** The TLS records on it. */
    TlsLines tls() {
        if (tls == null) {
            tls = new TlsLines();
        }
        return tls;
    }

    boolean hasTls() {
        return tls != null;
    }

    /**
     * The port that the server listens on, as far as the lines tell.
     *
     * @param byCommand the port of the command that printed the list; null if it names none
     * @param byList the port that other lines of the list show; null if none does
     */
    Integer servicePort(Integer byCommand, Integer byList) {
        if (server() != null) {
            return server().port();
        }
        if (!hasPorts() || first.port().equals(byCommand) || second.port().equals(byCommand)) {
            return byCommand == null ? byList : byCommand;
        }
        int low = Math.min(first.port(), second.port());
        int high = Math.max(first.port(), second.port());
        // Clients use the ports from 32768 on, servers the ones below.
        return low < 32_768 && high >= 32_768 ? Integer.valueOf(low) : byCommand == null ? byList : byCommand;
    }
}
