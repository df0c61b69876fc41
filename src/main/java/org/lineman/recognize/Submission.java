package org.lineman.recognize;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.ReadingProblem;
import org.lineman.fact.Fact;
import org.lineman.fact.Stamp;
import org.lineman.fact.Subject;

/**
 * What a caller hands in.
 *
 * @param window the time the case is about, if the caller knows it
 * @param zone the zone of the incident, used for clocks whose zone nobody states
 * @param reported the symptoms that people notice
 * @param facts facts that the caller already has
 * @param evidence what is still to be read
 * @param problems what could not be read so far
 */
public record Submission(
        Optional<Window> window,
        Optional<ZoneId> zone,
        List<Reported> reported,
        List<Fact> facts,
        List<Evidence> evidence,
        List<ReadingProblem> problems) {

    /**
     * A window as the caller wrote it, in the incident's zone unless it carries an offset.
     *
     * @param from its start
     * @param to its end
     */
    public record Window(Stamp from, Stamp to) {}

    /**
     * A symptom that people notice.
     *
     * @param symptom its id in symptoms.yaml
     * @param subject what it is noticed on, if said
     */
    public record Reported(String symptom, Optional<Subject> subject) {}

    /** Only evidence, with nothing said about it. */
    public static Submission of(List<Evidence> evidence) {
        return of(evidence, List.of());
    }

    /** Only evidence, with nothing said about it but what of it could not be opened. */
    public static Submission of(List<Evidence> evidence, List<ReadingProblem> problems) {
        return new Submission(
                Optional.empty(), Optional.empty(), List.of(), List.of(), List.copyOf(evidence), List.copyOf(problems));
    }
}
