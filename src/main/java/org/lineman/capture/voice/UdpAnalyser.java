package org.lineman.capture.voice;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.lineman.capture.flow.FlowKey;
import org.lineman.capture.flow.FlowTable;
import org.lineman.capture.format.Wire;
import org.lineman.capture.link.Packet;

/** Sorts UDP packets by their ports and looks for RTP among them. */
public final class UdpAnalyser {
    private static final int RTP_HEADER = 12;
    private static final int FIRST_FREE_PORT = 1024;

    private final FlowTable<UdpFlow> flows;
    private final FlowKey key = new FlowKey();
    private long count;

    /**
     * @param limit the most pairs of ports that are followed at a time
     * @param evicted told of each that gives way to another
     */
    public UdpAnalyser(int limit, Consumer<UdpFlow> evicted) {
        flows = new FlowTable<>(limit, evicted);
    }

    /**
     * Takes a UDP packet.
     *
     * @param maybeRtp false if something else has recognised it
     */
    public void take(Packet packet, boolean maybeRtp) {
        long frame = packet.frame().number();
        long nanos = packet.frame().nanos();
        UdpFlow flow = flows.find(key.of(packet));
        if (flow == null) {
            flow = new UdpFlow(key, frame, nanos);
            flows.add(flow);
            count++;
        }
        flow.count(key.forward(), packet.frame().original(), packet.dscp(), frame, nanos);
        if (maybeRtp && looksLikeRtp(packet)) {
            byte[] data = packet.data();
            int at = packet.udpPayload();
            int sequence = Wire.u16(data, at + 2);
            RtpStream stream = flow.stream(key.forward(), Wire.i32(data, at + 8), sequence);
            if (stream != null) {
                int type = data[at + 1] & 0x7f;
                stream.take(type, sequence, Wire.i32(data, at + 4), nanos, frame, packet.dscp());
            }
        }
    }

    private static boolean looksLikeRtp(Packet packet) {
        int at = packet.udpPayload();
        return packet.udpEnd() >= at + RTP_HEADER
                && (packet.data()[at] & 0xc0) == 0x80
                && PayloadTypes.isUsed(packet.data()[at + 1] & 0x7f)
                && packet.sourcePort() >= FIRST_FREE_PORT
                && packet.destinationPort() >= FIRST_FREE_PORT;
    }

    /** The flows that are still followed. */
    public FlowTable<UdpFlow> flows() {
        return flows;
    }

    /** How many pairs of ports there were. */
    public long count() {
        return count;
    }

    /** The report of a flow. */
    public static UdpFlowReport report(UdpFlow flow) {
        return flow.report();
    }

    /** The RTP streams of a flow, in the order of first frames. */
    public static List<RtpReport> rtp(UdpFlow flow) {
        return flow.rtp().stream()
                .sorted(Comparator.comparingLong(RtpReport::firstFrame))
                .toList();
    }

    /** How many packets of a flow with a mark belong to RTP streams. */
    public static int rtpPackets(UdpFlow flow, int mark) {
        return flow.rtpPackets(mark);
    }
}
