package org.lineman.door.rest.knowledge;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.lineman.door.rest.access.Needs;
import org.lineman.door.rest.access.Scope;
import org.lineman.door.rest.packs.PackDocument;
import org.lineman.door.rest.packs.PackInUse;
import org.lineman.door.rest.wire.Json;
import org.lineman.fact.Subject;
import org.lineman.knowledge.Article;
import org.lineman.pack.activation.Lease;

/** What can be diagnosed. */
@Path("/v1/causes")
@Produces(MediaType.APPLICATION_JSON)
public class CausesResource {
    @Inject
    PackInUse inUse;

    private record CauseList(PackDocument pack, List<Summary> causes) {}

    private record Summary(String id, String title, Article.Kind kind, Subject.Kind subject) {}

    /** All causes, by id. */
    @GET
    @Needs(Scope.PACKS_READ)
    public byte[] list() {
        try (Lease lease = inUse.lease()) {
            return Json.of(new CauseList(
                    PackDocument.of(lease.pack()),
                    lease.pack().knowledge().articles().stream()
                            .map(article ->
                                    new Summary(article.id(), article.title(), article.kind(), article.subject()))
                            .toList()));
        }
    }

    /** One cause with its weights, effects and remedies. */
    @GET
    @Needs(Scope.PACKS_READ)
    @Path("/{id}")
    public byte[] read(@RestPath String id) {
        try (Lease lease = inUse.lease()) {
            return Json.of(CauseDocument.of(Articles.require(lease.pack(), id)));
        }
    }
}
