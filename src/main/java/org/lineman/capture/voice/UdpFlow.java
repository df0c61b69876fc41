package org.lineman.capture.voice;

import java.util.ArrayList;
import java.util.List;
import org.lineman.capture.flow.CodePoints;
import org.lineman.capture.flow.Flow;
import org.lineman.capture.flow.FlowKey;

/** The packets between two UDP ports, and the RTP streams suspected among them. */
public final class UdpFlow extends Flow {
    private static final int MOST_STREAMS = 4;

    private final long firstFrame;
    private final long startNanos;
    private long packetsFromLow;
    private long packetsFromHigh;
    private long bytesFromLow;
    private long bytesFromHigh;
    private long marksFromLow;
    private long marksFromHigh;
    private long lastNanos;
    private RtpStream[] streams;
    private RtpStream latestFromLow;
    private RtpStream latestFromHigh;

    UdpFlow(FlowKey key, long frame, long nanos) {
        super(key);
        firstFrame = frame;
        startNanos = nanos;
    }

    void count(boolean forward, int frameBytes, int mark, long frame, long nanos) {
        if (forward) {
            packetsFromLow++;
            bytesFromLow += frameBytes;
            marksFromLow |= 1L << mark;
        } else {
            packetsFromHigh++;
            bytesFromHigh += frameBytes;
            marksFromHigh |= 1L << mark;
        }
        lastNanos = nanos;
        touch(frame);
    }

    /** The stream of this number and direction; null if there are already too many in this flow. */
    RtpStream stream(boolean forward, int ssrc, int sequence) {
        RtpStream latest = forward ? latestFromLow : latestFromHigh;
        if (latest != null && latest.is(ssrc)) {
            return latest;
        }
        latest = find(forward, ssrc, sequence);
        if (forward) {
            latestFromLow = latest;
        } else {
            latestFromHigh = latest;
        }
        return latest;
    }

    private RtpStream find(boolean forward, int ssrc, int sequence) {
        if (streams == null) {
            streams = new RtpStream[2 * MOST_STREAMS];
        }
        int from = forward ? 0 : MOST_STREAMS;
        int suspected = -1;
        for (int i = from; i < from + MOST_STREAMS; i++) {
            if (streams[i] == null) {
                streams[i] = new RtpStream(ssrc, sequence);
                return streams[i];
            }
            if (streams[i].is(ssrc)) {
                return streams[i];
            }
            if (!streams[i].isCertain()) {
                suspected = i;
            }
        }
        if (suspected >= 0) {
            streams[suspected] = new RtpStream(ssrc, sequence);
            return streams[suspected];
        }
        return null;
    }

    /** How many packets with a mark turned out to belong to RTP streams. */
    int rtpPackets(int mark) {
        int count = 0;
        for (int i = 0; i < 2 * MOST_STREAMS; i++) {
            count += isCertain(i) ? streams[i].marks().of(mark) : 0;
        }
        return count;
    }

    private boolean isCertain(int index) {
        return streams != null && streams[index] != null && streams[index].isCertain();
    }

    /** The streams that are certain. */
    List<RtpReport> rtp() {
        List<RtpReport> all = new ArrayList<>();
        for (int i = 0; i < 2 * MOST_STREAMS; i++) {
            if (isCertain(i)) {
                boolean forward = i < MOST_STREAMS;
                all.add(streams[i].report(forward ? low() : high(), forward ? high() : low()));
            }
        }
        return all;
    }

    UdpFlowReport report() {
        return new UdpFlowReport(
                low(),
                high(),
                firstFrame,
                lastFrame(),
                startNanos,
                (lastNanos - startNanos) / 1e9,
                packetsFromLow,
                packetsFromHigh,
                bytesFromLow,
                bytesFromHigh,
                CodePoints.list(marksFromLow),
                CodePoints.list(marksFromHigh));
    }
}
