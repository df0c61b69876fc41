package org.lineman.door.rest.packs;

import java.time.Instant;
import java.util.List;
import org.lineman.door.rest.wire.ProblemDocument;
import org.lineman.pack.activation.ActivationReport;
import org.lineman.pack.activation.Step;
import org.lineman.pack.activation.StepReport;

/** How an attempt to activate a pack went; the components are those of the contract's schema {@code Activation}. */
record ActivationDocument(
        ActivationReport.Action action,
        ActivationReport.Outcome outcome,
        String by,
        String why,
        Instant when,
        PackDocument from,
        PackDocument to,
        List<Taken> steps) {

    /** A step. */
    record Taken(Step step, boolean passed, long millis, String says, List<ProblemDocument.Error> problems) {
        static Taken of(StepReport report) {
            return new Taken(
                    report.step(),
                    report.passed(),
                    report.millis(),
                    report.says(),
                    report.problems().stream().map(ProblemDocument.Error::of).toList());
        }
    }

    static ActivationDocument of(ActivationReport report) {
        return new ActivationDocument(
                report.action(),
                report.outcome(),
                report.reason().by(),
                report.reason().why(),
                report.reason().when(),
                PackDocument.of(report.from()),
                PackDocument.of(report.to()),
                report.steps().stream().map(Taken::of).toList());
    }
}
