package org.lineman.door.rest.packs;

import java.util.List;
import org.lineman.document.DocumentProblem;

/** A pack that is not taken or not activated; the problems say what is wrong with it. */
final class PackRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<DocumentProblem> problems;

    PackRefused(String says, List<DocumentProblem> problems) {
        super(says);
        this.problems = List.copyOf(problems);
    }

    List<DocumentProblem> problems() {
        return problems;
    }
}
