package org.lineman.door.rest.cases;

import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.lineman.casefile.Cases;
import org.lineman.casefile.SimilarCase;
import org.lineman.casefile.Similarity;
import org.lineman.door.rest.access.Callers;
import org.lineman.door.rest.access.Needs;
import org.lineman.door.rest.access.Scope;
import org.lineman.door.rest.packs.PackInUse;
import org.lineman.door.rest.wire.Json;
import org.lineman.pack.activation.Lease;

/** Past cases that are like one, and how they ended. */
@Path("/v1/diagnoses/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class SimilarCasesResource {
    private static final int USUAL = 10;
    private static final int MOST = 100;

    @Inject
    Cases cases;

    @Inject
    Callers callers;

    @Inject
    PackInUse inUse;

    private record Found(double threshold, List<SimilarCaseItem> cases) {}

    /** The cases most like this one, the likest first. */
    @GET
    @Needs(Scope.DIAGNOSES_READ)
    @Path("/similar")
    public byte[] similar(@RestPath String id, @RestQuery Integer limit) {
        int most = limit == null ? USUAL : limit;
        if (most < 1 || most > MOST) {
            throw new BadRequestException("limit: from 1 to " + MOST);
        }
        List<SimilarCase> found =
                cases.similarity().to(callers.now().who(), id, most).orElseThrow(() -> CasesResource.unknown(id));
        try (Lease lease = inUse.lease()) {
            return Json.of(new Found(
                    Similarity.LEAST,
                    found.stream()
                            .map(one -> SimilarCaseItem.of(one, lease.pack().knowledge()))
                            .toList()));
        }
    }
}
