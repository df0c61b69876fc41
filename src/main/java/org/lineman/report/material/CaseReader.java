package org.lineman.report.material;

import java.util.List;
import org.lineman.diagnosis.Answer;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentNode;
import org.lineman.document.RecordReader;

/**
 * Reads the document of an answer, after it has passed the gate, into what a report shows. What a report cannot do without must
 * be there; any other part may be missing, and what is not known here is passed over, since the answer may be of an older or a
 * newer Lineman.
 */
final class CaseReader {
    private static final RecordReader READER = new RecordReader();

    private final DocumentNode answer;

    private CaseReader(DocumentNode answer) {
        this.answer = answer;
    }

    /**
     * The case.
     *
     * @throws DocumentException with the line and the key of everything that is missing or of another shape
     */
    static ReportCase read(DocumentNode answer, ReportInput input, Gate gate) {
        CaseReader reader = new CaseReader(answer);
        for (String key : List.of("id", "pack", "evidence", "incident", "verdict")) {
            answer.require(key);
        }
        answer.list("problems").forEach(problem -> problem.require("root"));
        answer.refuseIfWrong();
        ReportCase shown = reader.shown(head(answer, input, gate));
        answer.refuseIfWrong();
        return shown;
    }

    private ReportCase shown(ReportCase.Head head) {
        return new ReportCase(
                head,
                one("pack", Answer.PackRef.class),
                one("evidence", Answer.EvidenceSummary.class),
                one("incident", Answer.IncidentWindow.class),
                answer.requireText("verdict"),
                all("problems", Answer.Problem.class),
                all("inconclusive", Answer.Candidate.class),
                all("ruledOut", Answer.Candidate.class),
                READER.read(answer, ReportCase.Aside.class),
                all("nextTests", Answer.TestToRun.class),
                all("remedies", Answer.Step.class),
                all("timeline", Answer.Moment.class),
                ProductsFound.in(answer.list("facts")),
                all("problemsReading", ReportCase.Unread.class));
    }

    private <T extends Record> T one(String key, Class<T> type) {
        return READER.read(answer.require(key).orElseThrow(), type);
    }

    private <T extends Record> List<T> all(String key, Class<T> type) {
        return answer.list(key).stream().map(node -> READER.read(node, type)).toList();
    }

    private static ReportCase.Head head(DocumentNode answer, ReportInput input, Gate gate) {
        return new ReportCase.Head(
                input.caseId().orElse(answer.requireText("id")),
                input.recordedAt(),
                input.ticket().map(gate::pass),
                input.feedback()
                        .map(said -> new Feedback(
                                gate.pass(said.outcome()),
                                gate.pass(said.cause()),
                                gate.pass(said.reason()),
                                gate.pass(said.by()),
                                said.at())),
                input.redaction().isPresent(),
                input.linemanVersion());
    }
}
