package org.lineman.capture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lineman.evidence.Source;
import org.lineman.fact.Fact;
import org.lineman.fact.Stamp;
import org.lineman.fact.Subject;
import org.lineman.fact.When;

/** Turns what was found in a capture into facts. A capture without a finding yields few: a healthy link is not news. */
public final class CaptureFacts {
    private static final long DAY = 86_400_000_000_000L;

    private final String evidence;
    private final List<Fact> facts = new ArrayList<>();

    CaptureFacts(String evidence) {
        this.evidence = evidence;
    }

    /**
     * The facts in a report.
     *
     * @param evidence the name of the piece of evidence that the capture is
     */
    public static List<Fact> of(String evidence, CaptureReport report) {
        CaptureFacts into = new CaptureFacts(evidence);
        TcpFacts.add(report, into);
        VoiceFacts.add(report, into);
        NetworkFacts.add(report, into);
        return List.copyOf(into.facts);
    }

    void add(Fact fact) {
        facts.add(fact);
    }

    Source frames(long first, long last) {
        return new Source.Frames(evidence, Math.max(1, first), Math.max(Math.max(1, first), last));
    }

    /** The capture point itself, which nothing names. */
    Subject point() {
        return Subject.nodeOfEvidence(evidence);
    }

    static Subject link(String a, String b) {
        return Subject.link(Subject.node(a), Subject.node(b));
    }

    /** A span by the capture's clock; unwritten if that was not set. */
    static When span(long startNanos, double seconds) {
        if (startNanos < DAY) {
            return When.of(Stamp.NONE);
        }
        Instant start = instant(startNanos);
        return seconds <= 0
                ? When.of(new Stamp.Exact(start))
                : When.span(new Stamp.Exact(start), new Stamp.Exact(instant(startNanos + (long) (seconds * 1e9))));
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
    }

    /** The mark that most packets bear; 0 if there is none. */
    static int usual(Map<Integer, Integer> marks) {
        return marks.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }
}
