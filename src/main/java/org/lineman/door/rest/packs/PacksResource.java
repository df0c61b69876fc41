package org.lineman.door.rest.packs;

import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.lineman.door.rest.access.LocalOnly;
import org.lineman.door.rest.access.Needs;
import org.lineman.door.rest.access.Scope;
import org.lineman.door.rest.wire.BodyStream;
import org.lineman.door.rest.wire.Json;
import org.lineman.door.rest.wire.Settings;
import org.lineman.pack.activation.Activations;
import org.lineman.pack.activation.AuditEntry;
import org.lineman.pack.activation.Lease;
import org.lineman.pack.store.StoredPack;

/** The packs that the service has, and which of them answers. */
@Path("/v1/packs")
@Produces(MediaType.APPLICATION_JSON)
public class PacksResource {
    private static final int CREATED = 201;
    private static final int MOST_ENTRIES = 1000;

    @Inject
    PackInUse inUse;

    @Inject
    PackIntake intake;

    @Inject
    Settings settings;

    private record Active(
            String version, String digest, List<PackDocument> previous, ActivationDocument lastActivation) {}

    private record Trail(List<AuditDocument> entries) {}

    /** All packs, the active one first. */
    @GET
    @Needs(Scope.PACKS_READ)
    public byte[] list() {
        return Json.of(PackListDocument.of(
                inUse.activations().packs().packs(), inUse.shelf().store().list()));
    }

    /** The pack that answers, what answered before, and how the last attempt to change that went. */
    @GET
    @Needs(Scope.PACKS_READ)
    @Path("/active")
    public byte[] active() {
        Activations activations = inUse.activations();
        try (Lease lease = inUse.lease()) {
            return Json.of(new Active(
                    lease.pack().version(),
                    lease.pack().digest(),
                    activations.previous().stream().map(PackDocument::of).toList(),
                    ActivationDocument.of(activations.last())));
        }
    }

    /** The audit trail, the newest entry first. */
    @GET
    @Needs(Scope.PACKS_READ)
    @Path("/activations")
    public byte[] trail(@RestQuery Integer limit) {
        int most = limit == null ? MOST_ENTRIES : limit;
        if (most < 1 || most > MOST_ENTRIES) {
            throw new BadRequestException("limit: from 1 to " + MOST_ENTRIES);
        }
        List<AuditEntry> entries = new ArrayList<>(inUse.activations().trail().entries());
        Collections.reverse(entries);
        return Json.of(
                new Trail(entries.stream().limit(most).map(AuditDocument::of).toList()));
    }

    /** Stores the pack of a source. */
    @POST
    @Needs(Scope.PACKS_WRITE)
    @LocalOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response addFromSource(InputStream body) throws IOException {
        return created(intake.add(PackOrder.read(body, "source").text("source")));
    }

    /** Stores a bundle. */
    @POST
    @Needs(Scope.PACKS_WRITE)
    @LocalOnly
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response addBundle(InputStream body) throws IOException {
        java.nio.file.Path file = Files.createTempFile("lineman-upload", ".lineman");
        try (InputStream bounded = BodyStream.of(body, settings)) {
            Files.copy(bounded, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return created(intake.addUploaded(file));
        } finally {
            Files.delete(file);
        }
    }

    private Response created(StoredPack pack) {
        boolean active = inUse.activations().packs().activeDigest().equals(pack.digest());
        return Response.status(CREATED)
                .entity(Json.of(PackListDocument.Item.of(
                        pack, active, active ? PackListDocument.State.COMPILED : PackListDocument.State.STORED)))
                .build();
    }
}
