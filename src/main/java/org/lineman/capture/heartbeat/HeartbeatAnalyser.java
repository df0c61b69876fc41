package org.lineman.capture.heartbeat;

import java.util.Comparator;
import java.util.List;
import org.lineman.capture.flow.FlowKey;
import org.lineman.capture.flow.FlowTable;
import org.lineman.capture.format.Wire;
import org.lineman.capture.link.Packet;

/** Finds RUDP heartbeats and sorts them by pairs of nodes. */
public final class HeartbeatAnalyser {
    /** The port at both ends. */
    public static final int PORT = 15_000;

    private static final int PAYLOAD = 6;

    private final FlowTable<HeartbeatPair> pairs;
    private final FlowKey key = new FlowKey();

    /** @param limit the most pairs of nodes that are followed at a time */
    public HeartbeatAnalyser(int limit) {
        pairs = new FlowTable<>(limit, pair -> {});
    }

    /** Takes a UDP packet; false if it does not run between heartbeat ports. */
    public boolean take(Packet packet) {
        if (packet.sourcePort() != PORT || packet.destinationPort() != PORT) {
            return false;
        }
        HeartbeatPair pair = pairs.find(key.of(packet));
        if (pair == null) {
            pair = new HeartbeatPair(key);
            pairs.add(pair);
        }
        long frame = packet.frame().number();
        int at = packet.udpPayload();
        // The UDP length tells a heartbeat: the frame is filled up to what Ethernet demands.
        if (packet.udpPayloadLength() != PAYLOAD || packet.udpEnd() < at + PAYLOAD) {
            pair.other(frame);
        } else {
            byte[] data = packet.data();
            pair.take(
                    key.forward(),
                    Wire.i32(data, at),
                    Wire.u8(data, at + 4),
                    packet.frame().nanos(),
                    frame,
                    packet.dscp());
        }
        return true;
    }

    /** The pairs that were seen, by address. */
    public List<HeartbeatReport> report(long captureEnd) {
        return pairs.flows().stream()
                .filter(HeartbeatPair::isSeen)
                .map(pair -> pair.report(captureEnd))
                .sorted(Comparator.comparing(HeartbeatReport::first).thenComparing(HeartbeatReport::second))
                .toList();
    }

    /** How many pairs gave way to others. */
    public long evicted() {
        return pairs.evicted();
    }
}
