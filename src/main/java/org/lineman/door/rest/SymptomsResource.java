package org.lineman.door.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.lineman.knowledge.Symptom;

/** What can be reported. */
@Path("/v1/symptoms")
@Produces(MediaType.APPLICATION_JSON)
public class SymptomsResource {
    @Inject
    PackInUse inUse;

    private record SymptomList(PackDocument pack, List<Symptom> symptoms) {}

    /** All symptoms, by id. */
    @GET
    public byte[] list() {
        return Json.of(new SymptomList(
                PackDocument.of(inUse.pack()), inUse.pack().knowledge().symptoms()));
    }
}
