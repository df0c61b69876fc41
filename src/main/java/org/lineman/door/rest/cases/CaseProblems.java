package org.lineman.door.rest.cases;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.lineman.casefile.CaseChanged;
import org.lineman.casefile.DatabaseGone;
import org.lineman.casefile.VeilClosed;
import org.lineman.door.rest.wire.ProblemDocument;
import org.lineman.door.rest.wire.ProblemResponses;
import org.lineman.door.rest.wire.Problems;

/** What can go wrong with cases, as problem documents. */
class CaseProblems {
    private static final Logger LOG = Logger.getLogger(CaseProblems.class);
    private static final int CONFLICT = 409;
    private static final int SOON = 10;

    @ServerExceptionMapper
    Response changed(CaseChanged changed, UriInfo uri) {
        return problem("case-changed", "The case was changed meanwhile", CONFLICT, changed.getMessage(), uri);
    }

    @ServerExceptionMapper
    Response closed(VeilClosed closed, UriInfo uri) {
        LOG.error(closed.getMessage());
        return problem(
                "case-sealed", "The names in this case cannot be shown here", CONFLICT, closed.getMessage(), uri);
    }

    @ServerExceptionMapper
    Response gone(DatabaseGone gone, UriInfo uri) {
        return Response.fromResponse(ProblemResponses.respond(Problems.of(gone, uri.getPath())))
                .header(HttpHeaders.RETRY_AFTER, SOON)
                .build();
    }

    private static Response problem(String type, String title, int status, String detail, UriInfo uri) {
        return ProblemResponses.respond(new ProblemDocument(
                "urn:lineman:problem:" + type, title, status, detail, uri.getPath(), "", Optional.empty()));
    }
}
