package org.lineman.document;

import java.util.List;
import java.util.stream.Collectors;

/** A document, or a set of them, that cannot be used; carries every problem found, not only the first. */
public final class DocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<DocumentProblem> problems;

    /** Refuses with these problems, of which there is at least one. */
    public DocumentException(List<DocumentProblem> problems) {
        super(problems.stream().map(DocumentProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Refuses with a single problem. */
    public DocumentException(DocumentProblem problem) {
        this(List.of(problem));
    }

    /** What is wrong, in reading order. */
    public List<DocumentProblem> problems() {
        return problems;
    }
}
