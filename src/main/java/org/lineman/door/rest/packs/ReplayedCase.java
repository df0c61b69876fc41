package org.lineman.door.rest.packs;

import java.util.List;
import java.util.Optional;
import org.lineman.casefile.CaseFile;
import org.lineman.casefile.StoredFeedback;
import org.lineman.casefile.Ticket;
import org.lineman.pack.shadow.CaseReplay;
import org.lineman.pack.shadow.Change;

/**
 * A case that two packs answered.
 *
 * @param label the cause and the name of a case of a pack, or the id of a stored one
 * @param ticket the ticket of a stored case; empty if it has none
 * @param mark what people said of a stored case last; empty if nobody did
 * @param trueCause the true cause that they named
 * @param changes the diagnoses that change
 * @param failed why one of the packs did not answer; empty if both did
 */
record ReplayedCase(
        String label, Optional<Ticket> ticket, String mark, String trueCause, List<Change> changes, String failed) {

    /** A case of a pack. */
    static ReplayedCase of(CaseReplay.Result result) {
        return new ReplayedCase(result.label(), Optional.empty(), "", "", result.changes(), result.failed());
    }

    /** A stored case. */
    static ReplayedCase of(CaseFile file, List<Change> changes, String failed) {
        List<StoredFeedback> said = file.feedback();
        return new ReplayedCase(
                file.summary().id(),
                Optional.of(file.summary().ticket()).filter(ticket -> !ticket.equals(Ticket.NONE)),
                file.summary().mark().word(),
                said.isEmpty() ? "" : said.get(said.size() - 1).cause(),
                changes,
                failed);
    }

    /** True unless both packs answer, and with the same diagnoses. */
    boolean isAnother() {
        return !changes.isEmpty() || !failed.isEmpty();
    }
}
