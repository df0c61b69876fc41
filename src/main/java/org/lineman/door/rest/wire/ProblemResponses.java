package org.lineman.door.rest.wire;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.inference.EvaluationStopped;

/** Exceptions as problem documents. What the caller did wrong is told in full, what we did wrong is told to the log. */
public class ProblemResponses {
    private static final Logger LOG = Logger.getLogger(ProblemResponses.class);
    private static final int BAD_REQUEST = 400;
    private static final int TOO_MUCH = 422;
    private static final int FAILED = 500;

    @ServerExceptionMapper
    Response wrongDocument(DocumentException wrong, UriInfo uri) {
        List<DocumentProblem> problems = wrong.problems();
        String more = problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)";
        return respond(new ProblemDocument(
                "urn:lineman:problem:invalid-request",
                "The request document is wrong",
                BAD_REQUEST,
                problems.get(0) + more,
                uri.getPath(),
                "",
                Optional.of(problems.stream().map(ProblemDocument.Error::of).toList())));
    }

    @ServerExceptionMapper
    Response tooMuch(EvaluationStopped stopped, UriInfo uri) {
        return respond(new ProblemDocument(
                "urn:lineman:problem:too-much-to-rank",
                "The evidence is more than the rules may work on at once",
                TOO_MUCH,
                stopped.getMessage(),
                uri.getPath(),
                "",
                Optional.empty()));
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException refused, UriInfo uri) {
        int status = refused.getResponse().getStatus();
        if (status >= FAILED) {
            return failed(refused, uri);
        }
        Response.StatusType type = refused.getResponse().getStatusInfo();
        String detail =
                refused.getMessage() == null || refused.getMessage().startsWith("HTTP ") ? "" : refused.getMessage();
        Response response = respond(ProblemDocument.of(status, type.getReasonPhrase(), detail, uri.getPath()));
        if (refused instanceof NotAllowedException) {
            String allowed = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
            return Response.fromResponse(response)
                    .header(HttpHeaders.ALLOW, allowed)
                    .build();
        }
        return response;
    }

    @ServerExceptionMapper
    Response failed(Exception failure, UriInfo uri) {
        String reference = UUID.randomUUID().toString();
        LOG.errorf(failure, "%s failed, reference %s", uri.getPath(), reference);
        return respond(new ProblemDocument(
                "urn:lineman:problem:internal-error",
                "The service failed",
                FAILED,
                "the reference stands in the service's log beside what happened",
                uri.getPath(),
                reference,
                Optional.empty()));
    }

    /** A problem document as a response. */
    public static Response respond(ProblemDocument problem) {
        return Response.status(problem.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(Json.of(problem))
                .build();
    }
}
