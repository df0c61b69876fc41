package org.lineman.capture.voice;

import java.util.Comparator;
import java.util.List;
import org.lineman.capture.flow.Endpoint;
import org.lineman.capture.flow.Flow;
import org.lineman.capture.flow.FlowKey;
import org.lineman.capture.flow.FlowTable;
import org.lineman.capture.link.Packet;

/** Notes who speaks H.248 (Megaco, RFC 3525) with whom; the messages themselves are not read. */
public final class H248Analyser {
    private static final int TEXT_PORT = 2944;
    private static final int BINARY_PORT = 2945;
    private static final int BER_SEQUENCE = 0x30;

    private final FlowTable<Session> sessions;
    private final FlowKey key = new FlowKey();

    private static final class Session extends Flow {
        private final boolean udp;
        private final long firstFrame;
        private long packets;
        private long text;
        private long binary;
        private int version;

        private Session(FlowKey key, boolean udp, long frame) {
            super(key);
            this.udp = udp;
            firstFrame = frame;
        }

        private void take(byte[] data, int from, int end) {
            packets++;
            int slash = data[from] == '!' ? from + 1 : from + 6;
            boolean begins = data[from] == '!' || starts(data, from, end);
            if (begins && slash + 1 < end && data[slash] == '/') {
                text++;
                version = Character.isDigit((char) data[slash + 1]) ? data[slash + 1] - '0' : version;
            } else if (data[from] == BER_SEQUENCE) {
                binary++;
            }
        }

        private static boolean starts(byte[] data, int from, int end) {
            String word = "MEGACO";
            for (int i = 0; i < word.length(); i++) {
                if (from + i >= end || Character.toUpperCase((char) data[from + i]) != word.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        private H248Report report() {
            boolean lowIsController = isPort(lowPort());
            Endpoint controller = lowIsController ? low() : high();
            return new H248Report(
                    lowIsController ? high() : low(),
                    controller,
                    udp ? "UDP" : "TCP",
                    packets,
                    text,
                    binary,
                    version,
                    firstFrame,
                    lastFrame());
        }
    }

    /** @param limit the most sessions that are followed at a time */
    public H248Analyser(int limit) {
        sessions = new FlowTable<>(limit, old -> {});
    }

    /** True if one of the ports is H.248's. */
    public static boolean concerns(Packet packet) {
        return isPort(packet.sourcePort()) || isPort(packet.destinationPort());
    }

    private static boolean isPort(int port) {
        return port == TEXT_PORT || port == BINARY_PORT;
    }

    /** Takes a payload of a packet that {@linkplain #concerns concerns} H.248. */
    public void take(Packet packet, int from, int end) {
        if (from >= end) {
            return;
        }
        Session session = sessions.find(key.of(packet));
        if (session == null) {
            session = new Session(
                    key, packet.kind() == Packet.Kind.UDP, packet.frame().number());
            sessions.add(session);
        }
        session.touch(packet.frame().number());
        session.take(packet.data(), from, end);
    }

    /** The sessions, in the order of first frames. */
    public List<H248Report> report() {
        return sessions.flows().stream()
                .map(Session::report)
                .sorted(Comparator.comparingLong(H248Report::firstFrame))
                .toList();
    }
}
