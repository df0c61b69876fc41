package org.lineman.door.rest.wire;

import java.util.List;
import java.util.Optional;
import org.lineman.document.DocumentProblem;

/**
 * An error as RFC 9457 has it.
 *
 * @param type a name for this sort of problem
 * @param title the sort in words
 * @param status the HTTP status
 * @param detail what is wrong this time; empty if the title says it all
 * @param instance the path of the request
 * @param reference stands in the log; empty unless the service failed
 * @param errors everything that is wrong with a document that was sent
 */
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String reference,
        Optional<List<Error>> errors) {

    /**
     * One thing that is wrong with a document.
     *
     * @param file the document
     * @param line the line; empty if the whole document is meant
     * @param key the path of the key; empty for the document's root
     * @param says what is wrong
     */
    public record Error(String file, Optional<Integer> line, String key, String says) {
        public static Error of(DocumentProblem problem) {
            Optional<Integer> line = Optional.of(problem.line()).filter(number -> number > 0);
            return new Error(problem.file(), line, problem.key(), problem.says());
        }
    }

    public static final String MEDIA_TYPE = "application/problem+json";

    /** An error that the status says all about, but for the detail. */
    public static ProblemDocument of(int status, String title, String detail, String instance) {
        return new ProblemDocument("about:blank", title, status, detail, instance, "", Optional.empty());
    }
}
