package org.lineman.door.rest.diagnosis;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.lineman.Diagnose;
import org.lineman.diagnosis.Answer;
import org.lineman.diagnosis.AnswerJson;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.document.Suggestion;
import org.lineman.door.rest.packs.PackInUse;
import org.lineman.door.rest.packs.Shadowing;
import org.lineman.door.rest.wire.Intake;
import org.lineman.door.rest.wire.Json;
import org.lineman.knowledge.Symptom;
import org.lineman.pack.Pack;
import org.lineman.pack.activation.Lease;
import org.lineman.recognize.Submission;

/** Answers a submission, counts and times it by verdict: {@code lineman_diagnosis_seconds}. */
@Singleton
public class Answering {
    @Inject
    PackInUse inUse;

    @Inject
    Shadowing shadowing;

    @Inject
    MeterRegistry meters;

    /**
     * The answer as the JSON document of the contract.
     *
     * @param intake holds what was unpacked for the submission
     * @param named the pack that is to answer, by version or digest; null for the active one
     * @throws DocumentException if it reports a symptom that the pack does not know
     */
    byte[] answer(Submission submission, Intake intake, String named) {
        try (Lease lease = inUse.lease(named)) {
            Answer answer = answer(submission, lease.pack());
            if (named == null) {
                shadowing.show(submission, answer, intake);
            }
            return Json.bytes(AnswerJson.write(answer));
        }
    }

    private Answer answer(Submission submission, Pack pack) {
        refuseUnknownSymptoms(submission, pack);
        Timer.Sample sample = Timer.start(meters);
        Answer answer = new Diagnose(pack).answer(submission);
        sample.stop(Timer.builder("lineman.diagnosis")
                .description("diagnoses by verdict")
                .tag("verdict", answer.verdict())
                .register(meters));
        return answer;
    }

    private static void refuseUnknownSymptoms(Submission submission, Pack pack) {
        List<String> known =
                pack.knowledge().symptoms().stream().map(Symptom::id).toList();
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
