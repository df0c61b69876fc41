package org.lineman.door.rest.diagnosis;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.lineman.casefile.Cases;
import org.lineman.casefile.NewAnswer;
import org.lineman.casefile.Ticket;
import org.lineman.casefile.Who;
import org.lineman.diagnosis.Answer;
import org.lineman.diagnosis.AnswerJson;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.document.Suggestion;
import org.lineman.door.rest.access.Caller;
import org.lineman.door.rest.limits.BoundedWork;
import org.lineman.door.rest.packs.PackInUse;
import org.lineman.door.rest.packs.Shadowing;
import org.lineman.door.rest.watch.CaseInLog;
import org.lineman.door.rest.watch.Watch;
import org.lineman.door.rest.wire.Intake;
import org.lineman.door.rest.wire.Json;
import org.lineman.knowledge.Symptom;
import org.lineman.pack.Pack;
import org.lineman.pack.activation.Lease;
import org.lineman.recognize.Submission;

/** Answers a submission under the eyes of metrics, traces and the log. */
@Singleton
public class Answering {
    /** Where cases are found. */
    public static final String CASES = "/v1/diagnoses/";

    @Inject
    PackInUse inUse;

    @Inject
    BoundedWork work;

    @Inject
    Shadowing shadowing;

    @Inject
    Watch watch;

    @Inject
    Cases cases;

    /**
     * Answers, and keeps a case unless the caller wants none.
     *
     * @param intake holds what was unpacked for the submission
     * @param caller on whose behalf the case is kept
     * @return the JSON document of the contract, with the case as its location
     * @throws DocumentException if it reports a symptom that the pack does not know
     */
    Response answer(Submission submission, Intake intake, Asked asked, Caller caller) {
        boolean keep = asked.keep();
        Ticket ticket = asked.ticket(intake.ticket());
        Who who = caller.who();
        try (CaseInLog log = CaseInLog.of(who.tenant());
                Lease lease = inUse.lease(asked.pack())) {
            NewAnswer given = answer(submission, intake, lease.pack());
            if (asked.pack() == null) {
                shadowing.show(submission, given.answer(), intake);
            }
            Response.ResponseBuilder response = Response.ok(Json.bytes(AnswerJson.write(given.answer())));
            if (keep) {
                String id = cases.record(who, given, ticket);
                response.header(HttpHeaders.LOCATION, CASES + id);
                log.about(id);
            }
            watch.answered(given.answer());
            return response.build();
        }
    }

    /**
     * Answers with a pack.
     *
     * @param intake holds what was unpacked for the submission
     * @throws DocumentException if the submission reports a symptom that the pack does not know
     */
    public NewAnswer answer(Submission submission, Intake intake, Pack pack) {
        refuseUnknownSymptoms(submission, pack);
        BoundedWork.Read<Answer> read = work.answer(pack, submission, intake);
        return new NewAnswer(submission, read.recognised(), read.conclusion(), pack.knowledge());
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
