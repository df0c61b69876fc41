package org.lineman.recognize.parser;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lineman.fact.Subject;
import org.lineman.recognize.text.Page;

/** The heartbeats that one end originates, reckoned as the capture analyser does. */
final class HeartbeatTally {
    private static final double SILENCE_SECONDS = 1.5;
    private static final double STOPPED_SECONDS = 3;
    private static final double ANSWER_WITHIN = 1;
    private static final int MARKS = 64;

    private final int[] requestMarks = new int[MARKS];
    private final int[] answerMarks = new int[MARKS];
    private PacketLine first;
    private PacketLine last;
    private int requests;
    private int answers;
    private int lost;
    private int silences;
    private double longestSilence;
    private double jitter;
    private int number;
    private boolean answered;
    private boolean again;
    private int timed;
    private double trips;

    void request(int sequence, PacketLine packet, int mark) {
        again = false;
        if (requests == 0) {
            first = packet;
        } else {
            again = sequence == number;
            // Who asks again has not seen the answer, even if it passed here.
            lost += !answered || again ? 1 : 0;
            pace(packet.time().since(last.time()));
        }
        requests++;
        requestMarks[mark]++;
        number = sequence;
        answered = false;
        last = packet;
    }

    /** The jitter of RFC 3550 section 6.4.1, against a nominal second. */
    private void pace(double interval) {
        double deviation = Math.abs(interval - Math.max(1, Math.rint(interval)));
        jitter += (deviation - jitter) / 16;
        if (interval > SILENCE_SECONDS) {
            silences++;
            longestSilence = Math.max(longestSilence, interval);
        }
    }

    void answer(int sequence, PacketLine packet, int mark) {
        answerMarks[mark]++;
        if (requests == 0 || sequence != number || answered) {
            return;
        }
        answers++;
        answered = true;
        // Whether an answer belongs to a repetition or to what it repeats cannot be told: it is not timed.
        if (!again) {
            timed++;
            trips += packet.time().since(last.time());
        }
    }

    boolean isSeen() {
        return requests > 0;
    }

    PacketLine lastRequest() {
        return last;
    }

    boolean isStopped(PacketLine end) {
        return end.time().since(last.time()) > STOPPED_SECONDS;
    }

    void emit(Page page, String from, String to, PacketLine end, boolean stoppedFirst) {
        boolean unanswered = !answered && end.time().since(last.time()) >= ANSWER_WITHIN;
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("sender", Subject.node(from));
        values.put("receiver", Subject.node(to));
        values.put("requests", requests);
        values.put("answers", answers);
        values.put("lost", lost + (unanswered ? 1 : 0));
        values.put("silences", silences);
        values.put("longestSilence", silences == 0 ? null : longestSilence);
        values.put("roundTripMs", answers == 0 ? null : millis(timed == 0 ? 0 : trips / timed));
        values.put("jitterMs", millis(jitter));
        values.put("mark", usual(requestMarks));
        values.put("answerMark", answers == 0 ? null : usual(answerMarks));
        values.put("stopped", isStopped(end));
        values.put("stoppedFirst", stoppedFirst);
        values.put("partial", true);
        page.emit(
                "heartbeats",
                Subject.link(Subject.node(from), Subject.node(to)),
                ZeroWindows.span(first, last),
                page.lines(first.line(), last.line()),
                values);
    }

    /** Text has no times finer than this. */
    private static double millis(double seconds) {
        return Math.round(seconds * 1e6) / 1e3;
    }

    private static int usual(int[] marks) {
        int usual = 0;
        for (int mark = 1; mark < MARKS; mark++) {
            usual = marks[mark] >= marks[usual] && marks[mark] > 0 ? mark : usual;
        }
        return usual;
    }
}
