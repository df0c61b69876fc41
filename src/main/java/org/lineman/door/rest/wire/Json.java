package org.lineman.door.rest.wire;

import java.nio.charset.StandardCharsets;
import org.lineman.diagnosis.AnswerJson;
import org.lineman.document.JsonWriter;
import org.lineman.knowledge.Weight;

/** JSON by the project's own writer, so that it is the same bytes at every door. */
public final class Json {
    private static final JsonWriter WRITER = new JsonWriter().with(Weight.class, WeightDocument::of);

    private Json() {}

    public static byte[] of(Object document) {
        return bytes(WRITER.write(document));
    }

    public static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** A document that holds answers or parts of them: facts, sources and subjects have the form that they have there. */
    public static byte[] answered(Object document) {
        return bytes(AnswerJson.writer().write(document));
    }

    /**
     * A weight with its word.
     *
     * @param word the word used in the article
     * @param decibans the figure
     */
    private record WeightDocument(String word, int decibans) {
        static WeightDocument of(Weight weight) {
            return new WeightDocument(weight.word(), weight.decibans());
        }
    }
}
