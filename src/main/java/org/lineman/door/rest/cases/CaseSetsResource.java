package org.lineman.door.rest.cases;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.lineman.casefile.CaseSet;
import org.lineman.casefile.Cases;
import org.lineman.casefile.ChosenCases;
import org.lineman.casefile.Who;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;
import org.lineman.door.rest.access.Callers;
import org.lineman.door.rest.access.Needs;
import org.lineman.door.rest.access.Scope;
import org.lineman.door.rest.wire.BodyStream;
import org.lineman.door.rest.wire.ChosenCasesReader;
import org.lineman.door.rest.wire.Intake;
import org.lineman.door.rest.wire.Json;

/** Cases under a name. */
@Path("/v1/case-sets")
@Produces(MediaType.APPLICATION_JSON)
public class CaseSetsResource {
    private static final int LARGEST = 1 << 20;

    @Inject
    Cases cases;

    @Inject
    Callers callers;

    private record Sets(List<CaseSet> sets) {}

    private record SetDocument(String name, Instant changed, String by, int cases, List<String> ids) {}

    /** All sets. */
    @GET
    @Needs(Scope.DIAGNOSES_READ)
    public byte[] list() {
        return Json.of(new Sets(cases.sets().list(who())));
    }

    /** A set with its cases. */
    @GET
    @Needs(Scope.DIAGNOSES_READ)
    @Path("/{name}")
    public byte[] read(@RestPath String name) {
        CaseSet set = cases.sets().find(who(), name).orElseThrow(() -> unknown(name));
        return Json.of(document(set));
    }

    /** Puts a set together, in the place of one of that name. */
    @PUT
    @Needs(Scope.DIAGNOSES_WRITE)
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    public byte[] put(@RestPath String name, InputStream body) throws IOException {
        String text = Intake.text(new BodyStream(body, LARGEST).readAllBytes());
        DocumentNode order = JsonDocument.read("request", text.isBlank() ? "{}" : text);
        ChosenCases chosen = ChosenCasesReader.read(order);
        order.refuseIfWrong();
        CaseSet set = cases.sets().put(who(), name, chosen.of(cases, who(), ChosenCases.MOST));
        return Json.of(document(set));
    }

    /** Forgets a set; its cases stay. */
    @DELETE
    @Needs(Scope.DIAGNOSES_WRITE)
    @Path("/{name}")
    public void delete(@RestPath String name) {
        if (!cases.sets().delete(who(), name)) {
            throw unknown(name);
        }
    }

    private SetDocument document(CaseSet set) {
        return new SetDocument(
                set.name(), set.changed(), set.by(), set.cases(), cases.sets().members(who(), set.name()));
    }

    private Who who() {
        return callers.now().who();
    }

    private static NotFoundException unknown(String name) {
        return new NotFoundException(
                "there is no set of cases '" + name + "'; GET /v1/case-sets lists those there are");
    }
}
