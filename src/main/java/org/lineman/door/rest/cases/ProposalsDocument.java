package org.lineman.door.rest.cases;

import java.util.List;
import org.lineman.diagnosis.Answer;
import org.lineman.pack.Pack;
import org.lineman.track.Proposal;
import org.lineman.track.Proposals;

/** Proposals as the contract has them. */
record ProposalsDocument(
        Answer.PackRef pack, int enough, List<Proposal> changes, List<Proposals.Remark> remarks, String patch) {

    static ProposalsDocument of(Pack pack, Proposals.Result result) {
        return new ProposalsDocument(
                new Answer.PackRef(pack.version(), pack.digest()),
                result.enough(),
                result.changes(),
                result.remarks(),
                result.patch());
    }
}
