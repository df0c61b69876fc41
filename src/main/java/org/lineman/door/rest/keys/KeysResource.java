package org.lineman.door.rest.keys;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.lineman.casefile.Database;
import org.lineman.casefile.key.Keys;
import org.lineman.casefile.key.StoredKey;
import org.lineman.door.rest.access.Caller;
import org.lineman.door.rest.access.Callers;
import org.lineman.door.rest.access.KeyText;
import org.lineman.door.rest.access.LocalOnly;
import org.lineman.door.rest.access.Needs;
import org.lineman.door.rest.access.Scope;
import org.lineman.door.rest.wire.Json;

/** The keys of the caller's tenant. */
@Path("/v1/keys")
@LocalOnly
@Produces(MediaType.APPLICATION_JSON)
public class KeysResource {
    private static final Logger LOG = Logger.getLogger(KeysResource.class);

    private final Keys keys;
    private final Callers callers;

    @Inject
    KeysResource(Database database, Callers callers) {
        this.keys = new Keys(database);
        this.callers = callers;
    }

    private record KeyList(List<KeyDocument> keys) {}

    /** All of them, the newest first. */
    @GET
    @Needs(Scope.ADMIN)
    public byte[] list() {
        return Json.of(new KeyList(
                keys.list(callers.now().tenant()).stream().map(KeyDocument::of).toList()));
    }

    /** Makes one. It can do no more than the caller, who could otherwise grant itself what nobody granted. */
    @POST
    @Needs(Scope.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body) throws IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        KeyOrder order = KeyOrder.read(body, now);
        Caller caller = callers.now();
        order.scopes().forEach(caller::require);
        KeyText text = KeyText.fresh();
        StoredKey key = StoredKey.made(
                text.id(),
                caller.tenant(),
                order.name(),
                text.digest(),
                order.scopes().stream().map(Scope::word).toList(),
                now,
                caller.label(),
                order.expires().truncatedTo(ChronoUnit.MILLIS));
        keys.add(key);
        LOG.infof("key %s (%s) for %s was made by %s", key.id(), key.name(), key.tenant(), key.createdBy());
        return Response.created(URI.create("/v1/keys/" + key.id()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Json.of(KeyDocument.with(key, text.text())))
                .build();
    }

    /** Takes one back, at once. */
    @DELETE
    @Needs(Scope.ADMIN)
    @Path("/{id}")
    public void revoke(@RestPath String id) {
        Caller caller = callers.now();
        if (!keys.revoke(caller.tenant(), id, caller.label(), Instant.now())) {
            throw new NotFoundException("there is no key '" + id + "'; 'lineman keys list' shows those that there are");
        }
        LOG.infof("key %s was revoked by %s", id, caller.label());
    }
}
