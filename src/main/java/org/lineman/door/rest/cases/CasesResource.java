package org.lineman.door.rest.cases;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.lineman.casefile.CaseFile;
import org.lineman.casefile.CaseQuery;
import org.lineman.casefile.CaseSummary;
import org.lineman.casefile.Cases;
import org.lineman.casefile.Who;
import org.lineman.diagnosis.AnswerJson;
import org.lineman.document.JsonDocument;
import org.lineman.door.rest.access.Callers;
import org.lineman.door.rest.access.Needs;
import org.lineman.door.rest.access.Scope;
import org.lineman.door.rest.wire.Json;

/** Cases that were kept: found, read and deleted. */
@Path("/v1/diagnoses")
@Produces(MediaType.APPLICATION_JSON)
public class CasesResource {
    @Inject
    Cases cases;

    @Inject
    Callers callers;

    private record CaseList(List<CaseItem> cases, String next) {}

    /** A page of cases, the newest first; {@code next} is what {@code before} has to be for the page after it. */
    @GET
    @Needs(Scope.DIAGNOSES_READ)
    public byte[] list(@BeanParam SearchParameters parameters) {
        CaseQuery query = parameters.query();
        List<CaseSummary> found = cases.search(who(), query);
        String next =
                found.size() < query.limit() ? "" : found.get(found.size() - 1).id();
        return Json.of(new CaseList(found.stream().map(CaseItem::of).toList(), next));
    }

    /** A case with its last answer. */
    @GET
    @Needs(Scope.DIAGNOSES_READ)
    @Path("/{id}")
    public byte[] read(@RestPath String id) {
        CaseFile file = cases.find(who(), id).orElseThrow(() -> unknown(id));
        String last = cases.answer(who(), id, file.answers().size()).orElseThrow(() -> unknown(id));
        return Json.answered(CaseDocument.of(file, AnswerJson.read(JsonDocument.read("answer", last))));
    }

    /** Deletes a case; the audit trail keeps that it was there. */
    @DELETE
    @Needs(Scope.ADMIN)
    @Path("/{id}")
    public void delete(@RestPath String id) {
        if (!cases.delete(who(), id)) {
            throw unknown(id);
        }
    }

    /** An answer as it was given, to the byte. */
    @GET
    @Needs(Scope.DIAGNOSES_READ)
    @Path("/{id}/answers/{number}")
    public byte[] answer(@RestPath String id, @RestPath int number) {
        return Json.bytes(cases.answer(who(), id, number)
                .orElseThrow(() -> new NotFoundException("there is no case '" + id + "' with an answer " + number)));
    }

    /** The text of a piece of evidence, if it is kept. */
    @GET
    @Needs(Scope.DIAGNOSES_READ)
    @Path("/{id}/evidence/{number}")
    @Produces(MediaType.TEXT_PLAIN)
    public Response evidence(@RestPath String id, @RestPath int number, @RestQuery boolean hidden) throws IOException {
        return cases.evidence(who(), id, number, hidden)
                .map(text -> Response.ok(text, "text/plain;charset=UTF-8")
                        .header("X-Content-Type-Options", "nosniff")
                        .build())
                .orElseThrow(() -> new NotFoundException(
                        "there is no case '" + id + "' with a piece of evidence " + number + " that is kept"));
    }

    private Who who() {
        return callers.now().who();
    }

    static NotFoundException unknown(String id) {
        return new NotFoundException("there is no case '" + id + "'; GET /v1/diagnoses lists those there are");
    }
}
