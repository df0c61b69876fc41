package org.lineman.door.rest.packs;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestPath;
import org.lineman.door.rest.access.Callers;
import org.lineman.door.rest.access.LocalOnly;
import org.lineman.door.rest.access.Needs;
import org.lineman.door.rest.access.Scope;
import org.lineman.door.rest.wire.Json;

/** Lets another pack answer. */
@Path("/v1/packs")
@LocalOnly
@Produces(MediaType.APPLICATION_JSON)
public class ActivationsResource {
    @Inject
    Switching switching;

    @Inject
    Callers callers;

    /** Examines a stored pack and activates it if nothing is wrong with it. */
    @POST
    @Needs(Scope.PACKS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{ref}/activations")
    public byte[] activate(@RestPath String ref, InputStream body) throws IOException {
        PackOrder order = PackOrder.read(body, "by", "why", "unchanged");
        return Json.of(
                ActivationDocument.of(switching.activate(ref, order.reason(callers.now()), order.texts("unchanged"))));
    }

    /** Goes back to a pack that answered before. */
    @POST
    @Needs(Scope.PACKS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/rollback")
    public byte[] rollBack(InputStream body) throws IOException {
        PackOrder order = PackOrder.read(body, "by", "why", "to");
        return Json.of(ActivationDocument.of(switching.rollBack(order.optional("to"), order.reason(callers.now()))));
    }
}
