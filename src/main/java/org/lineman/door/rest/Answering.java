package org.lineman.door.rest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.lineman.diagnosis.Answer;
import org.lineman.diagnosis.AnswerJson;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.document.Suggestion;
import org.lineman.knowledge.Symptom;
import org.lineman.recognize.Submission;

/** Answers a submission, counts and times it by verdict: {@code lineman_diagnosis_seconds}. */
@Singleton
public class Answering {
    @Inject
    PackInUse inUse;

    @Inject
    MeterRegistry meters;

    /**
     * The answer as the JSON document of the contract.
     *
     * @throws DocumentException if it reports a symptom that the pack does not know
     */
    byte[] answer(Submission submission) {
        refuseUnknownSymptoms(submission);
        Timer.Sample sample = Timer.start(meters);
        Answer answer = inUse.diagnose().answer(submission);
        sample.stop(Timer.builder("lineman.diagnosis")
                .description("diagnoses by verdict")
                .tag("verdict", answer.verdict())
                .register(meters));
        return Json.bytes(AnswerJson.write(answer));
    }

    private void refuseUnknownSymptoms(Submission submission) {
        List<String> known =
                inUse.pack().knowledge().symptoms().stream().map(Symptom::id).toList();
        List<DocumentProblem> problems = new ArrayList<>();
        for (int i = 0; i < submission.reported().size(); i++) {
            String symptom = submission.reported().get(i).symptom();
            if (!known.contains(symptom)) {
                problems.add(new DocumentProblem(
                        "request",
                        0,
                        "reported[" + i + "].symptom",
                        "there is no symptom '" + symptom + "'" + Suggestion.of(symptom, known)));
            }
        }
        if (!problems.isEmpty()) {
            throw new DocumentException(problems);
        }
    }
}
