package org.lineman.door.rest.packs;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.lineman.casefile.ChosenCases;
import org.lineman.door.rest.access.LocalOnly;
import org.lineman.door.rest.access.Needs;
import org.lineman.door.rest.access.Scope;
import org.lineman.door.rest.wire.Json;

/** What a stored pack would say, without effect. */
@Path("/v1/packs/{ref}")
@Produces(MediaType.APPLICATION_JSON)
public class ShadowResource {
    private static final int USUAL = 100;

    @Inject
    Shadowing shadowing;

    private record Replay(int changed, List<ReplayedCase> cases) {}

    /** Lets a stored pack answer live requests beside the active one. */
    @POST
    @Needs(Scope.PACKS_WRITE)
    @LocalOnly
    @Path("/shadow")
    public byte[] begin(@RestPath String ref) {
        return Json.of(shadowing.begin(ref));
    }

    /** What it would have said so far. */
    @GET
    @Needs(Scope.PACKS_READ)
    @Path("/shadow")
    public byte[] report(@RestPath String ref) {
        return Json.of(shadowing.report(ref));
    }

    /** Ends it. */
    @DELETE
    @Needs(Scope.PACKS_WRITE)
    @LocalOnly
    @Path("/shadow")
    public void end(@RestPath String ref) {
        shadowing.end(ref);
    }

    /** Lets a stored pack and the active one answer the same cases. */
    @POST
    @Needs(Scope.PACKS_WRITE)
    @LocalOnly
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/replays")
    public byte[] replay(@RestPath String ref, InputStream body) throws IOException {
        PackOrder order = PackOrder.read(body, "cases", "stored", "limit");
        order.requireOneOf("cases", "stored");
        List<ReplayedCase> cases = shadowing.replay(
                ref, order.texts("cases"), order.stored("stored"), order.number("limit", USUAL, ChosenCases.MOST));
        return Json.of(
                new Replay((int) cases.stream().filter(ReplayedCase::isAnother).count(), cases));
    }
}
