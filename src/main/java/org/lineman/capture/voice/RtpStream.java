package org.lineman.capture.voice;

import org.lineman.capture.flow.CodePointCounts;
import org.lineman.capture.flow.Endpoint;
import org.lineman.capture.flow.LossBuckets;

/** Follows one RTP stream; until enough packets are in sequence it is only suspected. */
final class RtpStream {
    private static final int CERTAIN = 5;
    private static final int LARGEST_STEP = 3_000;

    private final int ssrc;
    private final CodePointCounts marks = new CodePointCounts();
    private final LossBuckets buckets = new LossBuckets();
    private int payloadType;
    private int inSequence = 1;
    private boolean certain;
    private int highest;
    private long cycles;
    private int base;
    private long packets;
    private long firstFrame;
    private long lastFrame;
    private long firstNanos;
    private long lastNanos;
    private int lastTimestamp;
    private double millisPerTick;
    private double jitter;
    private double jitterSum;
    private double jitterMost;
    private long longestGap;

    RtpStream(int ssrc, int sequence) {
        this.ssrc = ssrc;
        base = sequence;
        highest = sequence - 1 & 0xffff;
        if (sequence == 0) {
            cycles = -0x10000L;
        }
    }

    void take(int type, int sequence, int timestamp, long nanos, long frame, int mark) {
        advance(sequence, nanos);
        if (packets > 0) {
            pace(type, timestamp, nanos);
        } else {
            firstFrame = frame;
            firstNanos = nanos;
        }
        packets++;
        payloadType = type;
        lastTimestamp = timestamp;
        lastNanos = nanos;
        lastFrame = frame;
        marks.add(mark);
        buckets.sent(nanos);
    }

    private void advance(int sequence, long nanos) {
        int step = sequence - highest & 0xffff;
        if (step == 0 || step >= 0x8000) {
            return;
        }
        if (step > LARGEST_STEP) {
            restart(sequence);
            return;
        }
        inSequence = step == 1 ? inSequence + 1 : 1;
        certain |= inSequence > CERTAIN;
        if (step > 1) {
            buckets.lost(nanos, step - 1);
        }
        if (sequence < highest) {
            cycles += 0x10000;
        }
        highest = sequence;
    }

    /** The sender began a new sequence: what was expected so far is taken over. */
    private void restart(int sequence) {
        long before = expected();
        base = sequence;
        highest = sequence;
        cycles = before;
        inSequence = 1;
    }

    private void pace(int type, int timestamp, long nanos) {
        longestGap = Math.max(longestGap, nanos - lastNanos);
        double arrived = (nanos - lastNanos) * 1e-6;
        if (type != payloadType || millisPerTick == 0) {
            millisPerTick = 1e3 / PayloadTypes.clock(type);
        }
        double sent = (timestamp - lastTimestamp) * millisPerTick;
        jitter += (Math.abs(arrived - sent) - jitter) * 0.0625;
        jitterSum += jitter;
        jitterMost = Math.max(jitterMost, jitter);
    }

    private long expected() {
        return cycles + highest - base + 1;
    }

    boolean is(int number) {
        return ssrc == number;
    }

    boolean isCertain() {
        return certain;
    }

    long lastFrame() {
        return lastFrame;
    }

    CodePointCounts marks() {
        return marks;
    }

    RtpReport report(Endpoint from, Endpoint to) {
        return new RtpReport(
                from,
                to,
                String.format("0x%08x", ssrc),
                payloadType,
                packets,
                expected(),
                expected() - packets,
                jitter,
                packets < 2 ? 0 : jitterSum / (packets - 1),
                jitterMost,
                longestGap / 1e6,
                marks.report(),
                firstFrame,
                lastFrame,
                firstNanos,
                (lastNanos - firstNanos) / 1e9,
                buckets.series());
    }
}
