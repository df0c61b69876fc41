package org.lineman.report.material;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;

/**
 * Everything that a report may show of a case, redacted once, when it comes in. What was handed in cannot be had from here in
 * any other form.
 */
public final class Material {
    private final ReportCase shown;
    private final String answerJson;
    private final List<Excerpt> excerpts;

    private Material(ReportCase shown, String answerJson, List<Excerpt> excerpts) {
        this.shown = shown;
        this.answerJson = answerJson;
        this.excerpts = excerpts;
    }

    /**
     * The material without excerpts: the evidence is not read.
     *
     * @throws DocumentException with line and key if the answer is not what the contract says
     */
    public static Material ofAnswer(ReportInput input) {
        return read(input, false);
    }

    /**
     * The material with excerpts of the evidence that the answer cites.
     *
     * @throws DocumentException with line and key if the answer is not what the contract says
     */
    public static Material withExcerpts(ReportInput input) {
        return read(input, true);
    }

    private static Material read(ReportInput input, boolean excerpts) {
        Gate gate = new Gate(input.redaction());
        DocumentNode answer = JsonDocument.read("answer.json", input.answerJson());
        String passed = PassedAnswer.of(answer, gate);
        ReportCase shown = CaseReader.read(JsonDocument.read("answer.json", passed), input, gate);
        return new Material(shown, passed, excerpts ? excerpts(answer, input, gate) : List.of());
    }

    private static List<Excerpt> excerpts(DocumentNode answer, ReportInput input, Gate gate) {
        Set<String> pieces = answer.get("evidence").stream()
                .flatMap(evidence -> evidence.list("items").stream())
                .map(item -> item.requireText("name"))
                .collect(Collectors.toSet());
        return new ExcerptReader(input.evidence(), gate).read(Citations.of(answer), pieces);
    }

    /** What the answer says. */
    public ReportCase shown() {
        return shown;
    }

    /** The document of the answer. */
    public String answerJson() {
        return answerJson;
    }

    /** What it cites of each piece of evidence that is there, by name. */
    public List<Excerpt> excerpts() {
        return excerpts;
    }
}
