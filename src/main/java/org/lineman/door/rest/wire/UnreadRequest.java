package org.lineman.door.rest.wire;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.handlers.FormBodyHandler;
import org.jboss.resteasy.reactive.server.handlers.MediaTypeMapper;
import org.jboss.resteasy.reactive.server.handlers.ParameterHandler;

/**
 * Tells what the server throws when it cannot read a request from what we throw ourselves: it has no exception of its own for a form
 * that is cut off, has too many parts, or a Content-Type that is none, and would call that a failure of the service.
 */
final class UnreadRequest {
    private static final String FORM = FormBodyHandler.class.getName();
    private static final String PARAMETER = ParameterHandler.class.getName();
    private static final String TYPE = MediaTypeMapper.class.getName();

    /** The server counts parts by throwing this very class, without a cause. */
    private static final Class<?> TOO_MANY_PARTS = RuntimeException.class;

    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;

    private UnreadRequest() {}

    /** The problem document for a request that could not be read; empty if it was read, and something else failed. */
    static Optional<ProblemDocument> of(Exception failure, String path) {
        List<String> where = where(failure);
        if (where.contains(FORM)) {
            return Optional.of(
                    failure.getClass() == TOO_MANY_PARTS
                            ? new Declined(
                                            Declined.Reason.TOO_LARGE,
                                            "the form has more parts than are taken; send files in an archive")
                                    .problem(path)
                            : wrong(
                                    "the form cannot be read: it is cut off, or not divided as its Content-Type says",
                                    path));
        }
        return where.contains(TYPE)
                ? Optional.of(wrong("the Content-Type is no media type; expected one such as text/plain", path))
                : Optional.empty();
    }

    /**
     * The problem document for what the server refuses with a status but no word of explanation; empty if it was somebody else. Jakarta
     * REST calls a query that cannot be read a path that is not there.
     *
     * @param query whether the request has a query
     */
    static Optional<ProblemDocument> ofRefused(WebApplicationException refused, boolean query, String path) {
        List<String> where = where(refused);
        if (query && refused instanceof NotFoundException && where.contains(PARAMETER)) {
            return Optional.of(wrong("a parameter has a value of another kind than the contract says", path));
        }
        boolean tooLarge = refused.getResponse().getStatus() == TOO_LARGE;
        return tooLarge && where.contains(FORM)
                ? Optional.of(new Declined(
                                Declined.Reason.TOO_LARGE,
                                "the form, or a field in it, is larger than is taken; send what is large as a file, as curl -F"
                                        + " request=@request.json does, and leave out what is not of the time of the incident")
                        .problem(path))
                : Optional.empty();
    }

    private static List<String> where(Exception failure) {
        return Arrays.stream(failure.getStackTrace())
                .map(StackTraceElement::getClassName)
                .toList();
    }

    private static ProblemDocument wrong(String says, String path) {
        return ProblemDocument.of(BAD_REQUEST, "Bad Request", says, path);
    }
}
