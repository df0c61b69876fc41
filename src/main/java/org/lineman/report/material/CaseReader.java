package org.lineman.report.material;

import org.lineman.diagnosis.Answer;
import org.lineman.document.DocumentNode;

/** Reads the document of an answer, after it has passed the gate, into what a report shows. */
final class CaseReader {
    private CaseReader() {}

    static ReportCase read(DocumentNode answer, ReportInput input, Gate gate) {
        AnswerReader reader = new AnswerReader(answer);
        ReportCase shown = new ReportCase(
                head(answer, input, gate),
                reader.pack(),
                reader.evidence(),
                reader.incident(),
                answer.requireText("verdict"),
                reader.list("problems", AnswerReader::problem),
                reader.list("inconclusive", AnswerReader::candidate),
                reader.list("ruledOut", AnswerReader::candidate),
                aside(reader),
                reader.list("nextTests", AnswerReader::test),
                reader.list("remedies", AnswerReader::step),
                reader.list("timeline", AnswerReader::moment),
                ProductsFound.in(answer.list("facts")),
                reader.list(
                        "problemsReading",
                        problem -> new ReportCase.Unread(Places.source(problem), problem.requireText("says"))));
        answer.refuseIfWrong();
        return shown;
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

    private static ReportCase.Aside aside(AnswerReader reader) {
        return new ReportCase.Aside(
                reader.list(
                        "coincident",
                        found -> new Answer.Coincident(
                                found.optionalText("cause"),
                                found.requireText("title"),
                                found.optionalText("subject"),
                                found.optionalText("why"))),
                reader.list(
                        "stale",
                        fact -> new Answer.Stale(
                                fact.requireText("fact"), fact.optionalText("why"), Places.source(fact))),
                reader.list("unexplained", AnswerReader::link),
                reader.list("missing", fact -> new Answer.Missing(fact.requireText("fact"), fact.texts("wouldDecide"))),
                reader.list(
                        "flags",
                        flag -> new Answer.Flag(
                                flag.optionalText("kind"),
                                flag.optionalText("product"),
                                flag.requireText("says"),
                                Places.source(flag))),
                reader.list(
                        "identities",
                        same -> new Answer.Identity(
                                same.requireText("name"),
                                same.texts("also"),
                                same.optionalText("why"),
                                same.get("assumed").flatMap(DocumentNode::bool).orElse(false))));
    }
}
