package org.lineman.diagnosis;

import java.util.List;
import org.lineman.document.JsonWriter;
import org.lineman.evidence.ReadingProblem;
import org.lineman.evidence.Source;
import org.lineman.fact.Fact;
import org.lineman.fact.Subject;
import org.lineman.fact.TlsVersion;

/** The answer as the JSON document of the contract. Every door sends exactly these bytes. */
public final class AnswerJson {
    private static final JsonWriter WRITER = new JsonWriter()
            .with(Fact.class, FactJson::of)
            .with(Source.class, FactJson::of)
            .with(Subject.class, Subject::label)
            .with(TlsVersion.class, TlsVersion::toString);

    private AnswerJson() {}

    /** The document, indented by two spaces, with a line feed at the end. */
    public static String write(Answer answer) {
        return WRITER.write(answer);
    }

    /** A writer that gives facts, sources and subjects the form that they have in the document. */
    public static JsonWriter writer() {
        return WRITER;
    }

    /**
     * What was recognised, without a diagnosis: the members {@code facts} and {@code problemsReading} of the document. Times
     * stand as they were written, since nothing has dated them yet.
     */
    public static String write(List<Fact> facts, List<ReadingProblem> problemsReading) {
        return WRITER.write(new FactsAlone(facts, problemsReading));
    }

    private record FactsAlone(List<Fact> facts, List<ReadingProblem> problemsReading) {}
}
