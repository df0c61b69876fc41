package org.lineman.capture.heartbeat;

import java.util.ArrayList;
import java.util.List;
import org.lineman.capture.flow.Flow;
import org.lineman.capture.flow.FlowKey;

/** Two nodes that exchange heartbeats. */
final class HeartbeatPair extends Flow {
    private static final int NAK = 0;
    private static final int ANSWER = 1;
    private static final int REQUEST = 2;
    private static final long PERIOD = 1_000_000_000L;

    private final HeartbeatOrigin low = new HeartbeatOrigin();
    private final HeartbeatOrigin high = new HeartbeatOrigin();
    private int otherPackets;

    HeartbeatPair(FlowKey key) {
        super(key);
    }

    void take(boolean fromLow, int sequence, int type, long nanos, long frame, int mark) {
        HeartbeatOrigin own = fromLow ? low : high;
        HeartbeatOrigin other = fromLow ? high : low;
        switch (type) {
            case REQUEST -> own.request(sequence, nanos, frame, mark);
            case ANSWER -> other.answer(sequence, nanos, mark);
            case NAK -> other.nak();
            default -> otherPackets++;
        }
        touch(frame);
    }

    void other(long frame) {
        otherPackets++;
        touch(frame);
    }

    boolean isSeen() {
        return low.isSeen() || high.isSeen();
    }

    HeartbeatReport report(long captureEnd) {
        String lowAddress = low().address();
        String highAddress = high().address();
        List<HeartbeatDirection> directions = new ArrayList<>();
        if (low.isSeen()) {
            directions.add(low.report(lowAddress, highAddress, captureEnd));
        }
        if (high.isSeen()) {
            directions.add(high.report(highAddress, lowAddress, captureEnd));
        }
        return new HeartbeatReport(
                lowAddress, highAddress, directions, stoppedFirst(lowAddress, highAddress, captureEnd), otherPackets);
    }

    private String stoppedFirst(String lowAddress, String highAddress, long captureEnd) {
        boolean lowStopped = low.isStopped(captureEnd);
        boolean highStopped = high.isStopped(captureEnd);
        long apart = high.lastNanos() - low.lastNanos();
        if (lowStopped && (!high.isSeen() || apart > PERIOD)) {
            return lowAddress;
        }
        if (highStopped && (!low.isSeen() || -apart > PERIOD)) {
            return highAddress;
        }
        return "";
    }
}
