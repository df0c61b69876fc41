package org.lineman.recognize.parser;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lineman.recognize.text.Page;

/**
 * RUDP heartbeats between ports 15000. What asks and what answers is told by the bytes alone; where these are not shown,
 * nothing is said but that.
 */
final class HeartbeatLines {
    private static final int PORT = 15_000;
    private static final int ANSWER = 1;
    private static final int REQUEST = 2;
    private static final double PERIOD = 1;

    private final Map<Ends, HeartbeatTally> origins = new LinkedHashMap<>();
    private PacketLine firstHidden;
    private int hidden;

    private record Ends(String asks, String answers) {
        Ends turned() {
            return new Ends(answers, asks);
        }
    }

    /** True for a UDP packet of a heartbeat's ports and length. */
    static boolean isHeartbeat(PacketLine packet) {
        return packet.protocol().equals("UDP")
                && packet.sourcePort() != null
                && packet.sourcePort() == PORT
                && packet.targetPort() == PORT
                && packet.info().endsWith("Len=6");
    }

    void add(PacketLine packet) {
        if (!isHeartbeat(packet) || Double.isNaN(packet.time().seconds())) {
            return;
        }
        if (!(packet.detail() instanceof PacketDetail.Datagram datagram)) {
            firstHidden = firstHidden == null ? packet : firstHidden;
            hidden++;
            return;
        }
        long number = Long.parseLong(datagram.hex().substring(0, 8), 16);
        int type = Integer.parseInt(datagram.hex().substring(8, 10), 16);
        Ends ends = new Ends(packet.source(), packet.target());
        if (type == REQUEST) {
            origin(ends).request((int) number, packet, datagram.mark());
        } else if (type == ANSWER) {
            origin(ends.turned()).answer((int) number, packet, datagram.mark());
        }
    }

    private HeartbeatTally origin(Ends ends) {
        return origins.computeIfAbsent(ends, key -> new HeartbeatTally());
    }

    void emit(Page page, PacketLine last) {
        if (hidden > 0) {
            page.problem(
                    firstHidden.line(),
                    hidden + " packets of heartbeats without their bytes: which of them ask and which answer cannot be"
                            + " told; print them with -x or -V");
        }
        origins.forEach((ends, tally) -> {
            if (tally.isSeen()) {
                tally.emit(page, ends.asks(), ends.answers(), last, isFirstToStop(ends, tally, last));
            }
        });
        origins.clear();
        firstHidden = null;
        hidden = 0;
    }

    /** Within one period of each other the order means nothing. */
    private boolean isFirstToStop(Ends ends, HeartbeatTally tally, PacketLine last) {
        HeartbeatTally other = origins.get(ends.turned());
        return tally.isStopped(last)
                && (other == null
                        || !other.isSeen()
                        || other.lastRequest().time().since(tally.lastRequest().time()) > PERIOD);
    }
}
