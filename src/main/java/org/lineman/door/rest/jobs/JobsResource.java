package org.lineman.door.rest.jobs;

import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.lineman.door.rest.access.Callers;
import org.lineman.door.rest.access.Needs;
import org.lineman.door.rest.access.Scope;
import org.lineman.door.rest.wire.Json;

/** How far a job is, what came of it, and calling it off. */
@Path("/v1/jobs/{id}")
public class JobsResource {
    @Inject
    Jobs jobs;

    @Inject
    JobEvents events;

    @Inject
    Callers callers;

    /** How far it is. */
    @GET
    @Needs(Scope.DIAGNOSES_READ)
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] state(@RestPath String id) {
        return Json.of(job(id).document());
    }

    /** What came of it, as it would have come without a job. */
    @GET
    @Needs(Scope.DIAGNOSES_READ)
    @Path("/answer")
    @Produces(MediaType.APPLICATION_JSON)
    public Response answer(@RestPath String id) {
        return job(id).outcome()
                .map(answer -> Response.fromResponse(answer).build())
                .orElseThrow(() -> new NotFoundException("job " + id + " has no answer; see " + Jobs.PATH + id));
    }

    /** What happens to it, as it happens. */
    @GET
    @Needs(Scope.DIAGNOSES_READ)
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> events(
            @RestPath String id, @RestHeader("Last-Event-ID") String last, @Context Sse sse) {
        return events.of(job(id), last, sse);
    }

    /** Calls it off, or forgets what came of it. */
    @DELETE
    @Needs(Scope.DIAGNOSES_WRITE)
    public void remove(@RestPath String id) {
        jobs.remove(job(id));
    }

    private Job job(String id) {
        return jobs.find(callers.now(), id)
                .orElseThrow(() -> new NotFoundException("there is no job '" + id
                        + "'; it was called off, is of another caller, or ended so long ago that it was forgotten"));
    }
}
