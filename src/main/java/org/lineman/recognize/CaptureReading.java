package org.lineman.recognize;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.ReadingProblem;
import org.lineman.fact.Fact;

/** Reads packet captures. Text and packets are rooms of their own: whoever joins them says how captures are read. */
@FunctionalInterface
public interface CaptureReading {

    /** Reads no captures: says so of each. */
    CaptureReading NONE = (evidence, bytes) ->
            new Outcome(List.of(), 0, List.of(ReadingProblem.of(evidence.name(), "packet captures are not read here")));

    /**
     * Reads a capture.
     *
     * @param evidence the piece that it is
     * @param bytes its bytes from the first on, unpacked; left open
     */
    Outcome read(Evidence evidence, InputStream bytes) throws IOException;

    /**
     * What was in a capture.
     *
     * @param facts the facts, not dated yet
     * @param frames how many frames were read
     * @param problems what was wrong with the capture
     */
    record Outcome(List<Fact> facts, long frames, List<ReadingProblem> problems) {}
}
