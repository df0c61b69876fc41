package org.lineman.report.compose;

import java.util.ArrayList;
import java.util.List;
import org.lineman.diagnosis.Answer.IncidentWindow;
import org.lineman.report.material.ReportCase;
import org.lineman.report.paper.Block;
import org.lineman.report.paper.Block.Column;
import org.lineman.report.paper.Text;

/** Which case this is: what one needs to find it again, and when it happened. */
final class CaseSection {
    private CaseSection() {}

    static Block of(ReportCase shown) {
        List<List<Text>> rows = new ArrayList<>();
        shown.head().ticket().ifPresent(ticket -> row(rows, "Ticket", Text.of(ticket)));
        row(rows, "Case", Text.code(shown.head().id()));
        row(rows, "Recorded", Text.of(shown.head().recordedAt().toString()));
        row(rows, "Incident", Text.of(window(shown.incident())));
        row(
                rows,
                "Evidence",
                Text.of(Words.count(shown.evidence().items().size(), "piece")
                        + (shown.head().redacted() ? ", shown redacted" : "")));
        return new Block.Table(List.of(Column.of("The case", 1), Column.of("", 5)), rows);
    }

    private static void row(List<List<Text>> rows, String label, Text text) {
        rows.add(List.of(Text.of(label), text));
    }

    /** When it happened, and how that is known. */
    static String window(IncidentWindow window) {
        if (window.from().isEmpty()) {
            return "time unknown: nothing in the evidence is dated";
        }
        String zone = window.zone().isEmpty() ? "zone unknown" : window.zone();
        return window.from() + " to " + window.to() + " (" + zone + ", " + window.basis() + ")"
                + (window.onset().isEmpty() ? "" : "; first sign at " + window.onset());
    }
}
