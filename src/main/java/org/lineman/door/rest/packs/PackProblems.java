package org.lineman.door.rest.packs;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.lineman.document.DocumentProblem;
import org.lineman.door.rest.wire.ProblemDocument;
import org.lineman.door.rest.wire.ProblemResponses;
import org.lineman.door.rest.wire.Problems;
import org.lineman.pack.activation.ActivationUnderWay;
import org.lineman.pack.activation.UnknownPack;
import org.lineman.pack.store.StoreUnusable;

/** What can go wrong with packs, as problem documents. */
class PackProblems {
    private static final int CONFLICT = 409;
    private static final int REFUSED = 422;
    private static final int UNAVAILABLE = 503;

    @ServerExceptionMapper
    Response unknown(UnknownPack unknown, UriInfo uri) {
        return ProblemResponses.respond(Problems.of(unknown, uri.getPath()));
    }

    @ServerExceptionMapper
    Response busy(ActivationUnderWay busy, UriInfo uri) {
        return problem(
                "activation-under-way", "Another activation is under way", CONFLICT, busy.getMessage(), uri, List.of());
    }

    @ServerExceptionMapper
    Response refused(PackRefused refused, UriInfo uri) {
        return problem("pack-refused", "The pack is refused", REFUSED, refused.getMessage(), uri, refused.problems());
    }

    @ServerExceptionMapper
    Response unusable(StoreUnusable unusable, UriInfo uri) {
        return problem(
                "store-unusable",
                "Packs cannot be stored on this machine",
                UNAVAILABLE,
                unusable.getMessage(),
                uri,
                List.of());
    }

    private static Response problem(
            String type, String title, int status, String detail, UriInfo uri, List<DocumentProblem> problems) {
        return ProblemResponses.respond(new ProblemDocument(
                "urn:lineman:problem:" + type,
                title,
                status,
                detail,
                uri.getPath(),
                "",
                problems.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                problems.stream().map(ProblemDocument.Error::of).toList())));
    }
}
