package org.lineman.casefile;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lineman.diagnosis.Answer;
import org.lineman.recognize.Submission;

/**
 * A case that is to be answered again.
 *
 * @param file the case
 * @param submission what was handed in; of a piece that is not kept, the facts that were read out of it
 * @param last its last answer
 */
public record Reopened(CaseFile file, Submission submission, Answer last) {

    /** What of a submission was said by people: facts that stand for a piece that is not kept are found in its answer each time. */
    Submission said(Submission all) {
        Set<String> gone = file.evidence().stream()
                .filter(piece -> !piece.kept())
                .map(StoredEvidence::name)
                .collect(Collectors.toSet());
        return new Submission(
                all.window(),
                all.zone(),
                all.reported(),
                all.facts().stream()
                        .filter(fact -> !gone.contains(fact.source().evidence()))
                        .toList(),
                List.of(),
                List.of());
    }
}
