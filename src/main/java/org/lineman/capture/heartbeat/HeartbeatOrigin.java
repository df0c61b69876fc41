package org.lineman.capture.heartbeat;

import org.lineman.capture.flow.CodePointCounts;
import org.lineman.capture.flow.LossBuckets;

/** Follows the heartbeats that one end originates. */
final class HeartbeatOrigin {
    static final int SILENCE_MILLIS = 1_500;
    static final int STOPPED_SECONDS = 3;

    private static final long PERIOD = 1_000_000_000L;
    private static final long ANSWER_WITHIN = PERIOD;
    private static final int LARGEST_SKIP = 1_000;

    private final CodePointCounts requestMarks = new CodePointCounts();
    private final CodePointCounts answerMarks = new CodePointCounts();
    private final LossBuckets buckets = new LossBuckets();
    private int requests;
    private int answers;
    private int unanswered;
    private int answerLostLater;
    private int repeated;
    private long skipped;
    private int restarts;
    private int naks;
    private int strays;
    private int silences;
    private long longestSilence;
    private long longestSilenceStart;
    private int number;
    private boolean answered;
    private boolean again;
    private long firstNanos;
    private long lastNanos;
    private long firstFrame;
    private long lastFrame;
    private int timed;
    private long least = Long.MAX_VALUE;
    private long most;
    private long sum;
    private double jitter;

    void request(int sequence, long nanos, long frame, int mark) {
        again = false;
        if (requests == 0) {
            firstNanos = nanos;
            firstFrame = frame;
        } else {
            follow(sequence);
            pace(nanos);
        }
        requests++;
        requestMarks.add(mark);
        buckets.sent(nanos);
        number = sequence;
        answered = false;
        lastNanos = nanos;
        lastFrame = frame;
    }

    private void follow(int sequence) {
        int step = sequence - number;
        again = step == 0;
        if (!answered) {
            lose();
        } else if (again) {
            answerLostLater++;
            buckets.lost(lastNanos, 1);
        }
        if (again) {
            repeated++;
        } else if (step < 0 || step > LARGEST_SKIP) {
            restarts++;
        } else {
            skipped += step - 1;
        }
    }

    private void lose() {
        unanswered++;
        buckets.lost(lastNanos, 1);
    }

    private void pace(long nanos) {
        long interval = nanos - lastNanos;
        long periods = Math.max(1, Math.round((double) interval / PERIOD));
        double deviation = Math.abs(interval - periods * PERIOD);
        jitter += (deviation - jitter) / 16;
        if (interval > SILENCE_MILLIS * 1_000_000L) {
            silences++;
            if (interval > longestSilence) {
                longestSilence = interval;
                longestSilenceStart = lastNanos;
            }
        }
    }

    void answer(int sequence, long nanos, int mark) {
        answerMarks.add(mark);
        if (requests == 0 || sequence != number || answered) {
            strays++;
            return;
        }
        answers++;
        answered = true;
        // Whether an answer belongs to a repetition or to what it repeats cannot be told: it is not timed.
        if (!again) {
            long trip = nanos - lastNanos;
            timed++;
            sum += trip;
            least = Math.min(least, trip);
            most = Math.max(most, trip);
        }
    }

    void nak() {
        naks++;
    }

    boolean isSeen() {
        return requests > 0;
    }

    boolean isStopped(long captureEnd) {
        return requests > 0 && captureEnd - lastNanos > STOPPED_SECONDS * PERIOD;
    }

    long lastNanos() {
        return lastNanos;
    }

    HeartbeatDirection report(String from, String to, long captureEnd) {
        boolean waiting = requests > 0 && !answered;
        boolean pending = waiting && captureEnd - lastNanos < ANSWER_WITHIN;
        int never = unanswered + (waiting && !pending ? 1 : 0);
        return new HeartbeatDirection(
                from,
                to,
                requests,
                answers,
                never + answerLostLater,
                never,
                answerLostLater,
                repeated,
                pending ? 1 : 0,
                skipped,
                restarts,
                naks,
                strays,
                silences,
                longestSilence / 1e9,
                longestSilenceStart,
                timed == 0 ? 0 : least / 1e6,
                timed == 0 ? 0 : sum / 1e6 / timed,
                most / 1e6,
                jitter / 1e6,
                requestMarks.report(),
                answerMarks.report(),
                firstFrame,
                lastFrame,
                firstNanos,
                lastNanos,
                isStopped(captureEnd),
                buckets.series());
    }
}
