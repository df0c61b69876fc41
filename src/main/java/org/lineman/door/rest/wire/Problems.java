package org.lineman.door.rest.wire;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lineman.casefile.DatabaseGone;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.inference.EvaluationStopped;
import org.lineman.pack.activation.UnknownPack;

/** Exceptions as problem documents. What the caller did wrong is told in full, what we did wrong is told to the log. */
public final class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MUCH = 422;
    private static final int FAILED = 500;
    private static final int UNAVAILABLE = 503;

    private Problems() {}

    /**
     * The problem document of whatever ended the work on a request.
     *
     * @param failure what ended it
     * @param path that of the request
     */
    public static ProblemDocument of(Exception failure, String path) {
        if (failure instanceof DocumentException wrong) {
            return wrongDocument(wrong.problems(), path);
        }
        if (failure instanceof EvaluationStopped stopped) {
            return problem(
                    "too-much-to-rank",
                    "The evidence is more than the rules may work on at once",
                    TOO_MUCH,
                    stopped.getMessage(),
                    path);
        }
        if (failure instanceof Declined declined) {
            return declined.problem(path);
        }
        if (failure instanceof UnknownPack unknown) {
            return problem("unknown-pack", "There is no such pack", NOT_FOUND, unknown.getMessage(), path);
        }
        if (failure instanceof DatabaseGone gone) {
            return databaseGone(gone, path);
        }
        if (failure instanceof WebApplicationException refused
                && refused.getResponse().getStatus() < FAILED) {
            return refused(refused, path);
        }
        return failed(failure, path);
    }

    private static ProblemDocument wrongDocument(List<DocumentProblem> problems, String path) {
        String more = problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)";
        return new ProblemDocument(
                "urn:lineman:problem:invalid-request",
                "The request document is wrong",
                BAD_REQUEST,
                problems.get(0) + more,
                path,
                "",
                Optional.of(problems.stream().map(ProblemDocument.Error::of).toList()));
    }

    private static ProblemDocument refused(WebApplicationException refused, String path) {
        Response.StatusType type = refused.getResponse().getStatusInfo();
        String detail =
                refused.getMessage() == null || refused.getMessage().startsWith("HTTP ") ? "" : refused.getMessage();
        return ProblemDocument.of(type.getStatusCode(), type.getReasonPhrase(), detail, path);
    }

    /** What the database said is for the log: it may name machines that are nobody's business. */
    private static ProblemDocument databaseGone(DatabaseGone gone, String path) {
        LOG.error(gone.getMessage());
        return problem(
                "database-gone",
                "Cases cannot be kept or read now",
                UNAVAILABLE,
                "the database does not answer; nothing was kept. Try again in a moment. A diagnosis with keep=no is answered all"
                        + " the same",
                path);
    }

    private static ProblemDocument failed(Exception failure, String path) {
        String reference = UUID.randomUUID().toString();
        LOG.errorf(failure, "%s failed, reference %s", path, reference);
        return new ProblemDocument(
                "urn:lineman:problem:internal-error",
                "The service failed",
                FAILED,
                "the reference stands in the service's log beside what happened",
                path,
                reference,
                Optional.empty());
    }

    private static ProblemDocument problem(String type, String title, int status, String detail, String path) {
        return new ProblemDocument("urn:lineman:problem:" + type, title, status, detail, path, "", Optional.empty());
    }
}
