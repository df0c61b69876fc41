package org.lineman.diagnosis;

import java.util.List;
import java.util.Optional;
import org.lineman.fact.Fact;
import org.lineman.fact.Subject;
import org.lineman.recognize.Submission;

/**
 * What a caller said of a case as a request document of the contract: the incident, the reported symptoms and the posted facts.
 * {@link org.lineman.recognize.SubmissionReader} reads it again; evidence is not part of it.
 */
public final class SubmissionJson {
    private SubmissionJson() {}

    private record Request(Optional<Incident> incident, List<Reported> reported, List<Fact> facts) {}

    private record Incident(String from, String to, String zone) {}

    private record Reported(String symptom, String subject) {}

    /** The document. */
    public static String write(Submission submission) {
        String zone = submission.zone().map(Object::toString).orElse("");
        Optional<Incident> incident = submission
                .window()
                .map(window -> new Incident(FactJson.written(window.from()), FactJson.written(window.to()), zone))
                .or(() -> zone.isEmpty() ? Optional.empty() : Optional.of(new Incident("", "", zone)));
        return AnswerJson.writer()
                .write(new Request(
                        incident,
                        submission.reported().stream()
                                .map(one -> new Reported(
                                        one.symptom(),
                                        one.subject().map(Subject::label).orElse("")))
                                .toList(),
                        submission.facts()));
    }
}
