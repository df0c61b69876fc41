package org.lineman.door.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.lineman.document.DocumentNode;
import org.lineman.document.DocumentProblem;

/** The service does not do what it was asked, or there is none. */
final class ServiceRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;

    private final int exit;
    private final transient List<DocumentProblem> problems = new ArrayList<>();

    ServiceRefused(String says, int exit) {
        super(says);
        this.exit = exit;
    }

    /** Reads a problem document. */
    static ServiceRefused of(int status, DocumentNode problem) {
        String says = problem.optionalText("detail").isEmpty()
                ? problem.optionalText("title") + " (" + status + ")"
                : problem.optionalText("detail");
        ServiceRefused refused = new ServiceRefused(says, exit(status));
        problem.list("errors")
                .forEach(error -> refused.problems.add(new DocumentProblem(
                        error.optionalText("file"),
                        error.get("line").flatMap(DocumentNode::integer).orElse(0),
                        error.optionalText("key"),
                        error.optionalText("says"))));
        return refused;
    }

    private static int exit(int status) {
        return switch (status) {
            case BAD_REQUEST, NOT_FOUND -> Exit.BAD_USE;
            case UNPROCESSABLE -> Exit.BROKEN_PACK;
            default -> Exit.FAILED;
        };
    }

    /** Tells what is wrong, and returns the exit code. */
    int tell(PrintStream err) {
        err.println("lineman: " + getMessage());
        problems.forEach(problem -> err.println("lineman: " + problem));
        return exit;
    }
}
