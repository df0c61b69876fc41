package org.lineman.diagnosis;

import java.util.List;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonWriter;
import org.lineman.document.RecordReader;
import org.lineman.evidence.ReadingProblem;
import org.lineman.evidence.Source;
import org.lineman.fact.Fact;
import org.lineman.fact.Subject;
import org.lineman.fact.TlsVersion;
import org.lineman.recognize.SourceReader;
import org.lineman.recognize.SubmissionReader;

/** The answer as the JSON document of the contract. Every door sends exactly these bytes. */
public final class AnswerJson {
    private static final JsonWriter WRITER = new JsonWriter()
            .with(Fact.class, FactJson::of)
            .with(Source.class, FactJson::of)
            .with(Subject.class, Subject::label)
            .with(TlsVersion.class, TlsVersion::toString);

    private static final RecordReader READER =
            new RecordReader().with(Fact.class, node -> null).with(Source.class, SourceReader::required);

    private AnswerJson() {}

    /** The document, indented by two spaces, with a line feed at the end. */
    public static String write(Answer answer) {
        return WRITER.write(answer);
    }

    /**
     * Reads a document that {@link #write(Answer)} wrote. Its facts are those that can be handed in again; the ones that the
     * service makes of them are left out.
     *
     * @throws org.lineman.document.DocumentException if it is no answer
     */
    public static Answer read(DocumentNode document) {
        Answer answer = READER.read(document, Answer.class);
        List<Fact> facts = SubmissionReader.answered(document);
        document.refuseIfWrong();
        return answer.withFacts(facts);
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
