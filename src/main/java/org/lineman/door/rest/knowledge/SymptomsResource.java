package org.lineman.door.rest.knowledge;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.lineman.door.rest.access.Needs;
import org.lineman.door.rest.access.Scope;
import org.lineman.door.rest.packs.PackDocument;
import org.lineman.door.rest.packs.PackInUse;
import org.lineman.door.rest.wire.Json;
import org.lineman.knowledge.Symptom;
import org.lineman.pack.activation.Lease;

/** What can be reported. */
@Path("/v1/symptoms")
@Produces(MediaType.APPLICATION_JSON)
public class SymptomsResource {
    @Inject
    PackInUse inUse;

    private record SymptomList(PackDocument pack, List<Symptom> symptoms) {}

    /** All symptoms, by id. */
    @GET
    @Needs(Scope.PACKS_READ)
    public byte[] list() {
        try (Lease lease = inUse.lease()) {
            return Json.of(new SymptomList(
                    PackDocument.of(lease.pack()), lease.pack().knowledge().symptoms()));
        }
    }
}
