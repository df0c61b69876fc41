package org.lineman.door.rest.cases;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.lineman.casefile.Cases;
import org.lineman.casefile.NewAnswer;
import org.lineman.casefile.Reopened;
import org.lineman.casefile.Who;
import org.lineman.diagnosis.Answer;
import org.lineman.door.rest.diagnosis.Answering;
import org.lineman.door.rest.packs.PackInUse;
import org.lineman.door.rest.watch.CaseInLog;
import org.lineman.door.rest.watch.Watch;
import org.lineman.door.rest.wire.Intake;
import org.lineman.door.rest.wire.Json;
import org.lineman.pack.activation.Lease;
import org.lineman.pack.shadow.Change;
import org.lineman.recognize.Submission;

/** Answers a case again, keeps the answer, and tells what it changes. */
@Singleton
class AskAgain {
    @Inject
    Cases cases;

    @Inject
    Answering answering;

    @Inject
    PackInUse inUse;

    @Inject
    Watch watch;

    private record Update(String id, int number, List<Change> changes, Answer answer) {}

    /**
     * Answers a case again.
     *
     * @param submission all that was handed in by now
     * @param intake holds what was unpacked for it
     * @param pack the pack that is to answer; null for the active one
     * @param why why it is asked again
     * @return the JSON document of the contract
     */
    byte[] of(Who who, Reopened reopened, Submission submission, Intake intake, String pack, String why) {
        String id = reopened.file().summary().id();
        try (CaseInLog log = CaseInLog.of(who.tenant());
                Lease lease = inUse.lease(pack)) {
            log.about(id);
            NewAnswer given = answering.answer(submission, intake, lease.pack());
            int number = cases.add(who, reopened, given, why);
            watch.answered(given.answer());
            return Json.answered(
                    new Update(id, number, Change.between(reopened.last(), given.answer()), given.answer()));
        }
    }
}
