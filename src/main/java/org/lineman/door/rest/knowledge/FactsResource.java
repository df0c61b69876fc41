package org.lineman.door.rest.knowledge;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.lineman.door.rest.access.Needs;
import org.lineman.door.rest.access.Scope;
import org.lineman.door.rest.wire.Json;
import org.lineman.fact.Vocabulary;

/** The vocabulary. */
@Path("/v1/facts")
@Produces(MediaType.APPLICATION_JSON)
public class FactsResource {

    private record FactTypeList(List<FactType> types) {}

    private record FactType(String type, String meaning, boolean posted, Map<String, Object> schema) {}

    /** All types of facts, each with a JSON Schema. */
    @GET
    @Needs(Scope.PACKS_READ)
    public byte[] list() {
        return Json.of(new FactTypeList(Vocabulary.kinds().stream()
                .map(kind -> new FactType(kind.name(), kind.meaning(), kind.posted(), FactSchema.of(kind)))
                .toList()));
    }
}
