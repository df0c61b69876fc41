package org.lineman.door.rest.wire;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.lineman.document.DocumentException;
import org.lineman.inference.EvaluationStopped;

/** Answers whatever is thrown with its problem document. */
public class ProblemResponses {
    @ServerExceptionMapper
    Response wrongDocument(DocumentException wrong, UriInfo uri) {
        return respond(Problems.of(wrong, uri.getPath()));
    }

    @ServerExceptionMapper
    Response tooMuch(EvaluationStopped stopped, UriInfo uri) {
        return respond(Problems.of(stopped, uri.getPath()));
    }

    @ServerExceptionMapper
    Response declined(Declined declined, UriInfo uri) {
        Response.ResponseBuilder response = Response.fromResponse(respond(Problems.of(declined, uri.getPath())));
        declined.retryAfter().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        return response.build();
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException refused, UriInfo uri) {
        boolean query = !uri.getQueryParameters().isEmpty();
        Response response = respond(UnreadRequest.ofRefused(refused, query, uri.getPath())
                .orElseGet(() -> Problems.of(refused, uri.getPath())));
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
        return respond(UnreadRequest.of(failure, uri.getPath()).orElseGet(() -> Problems.of(failure, uri.getPath())));
    }

    /** A problem document as a response. */
    public static Response respond(ProblemDocument problem) {
        return Response.status(problem.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(Json.of(problem))
                .build();
    }
}
