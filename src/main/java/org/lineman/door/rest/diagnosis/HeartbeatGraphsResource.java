package org.lineman.door.rest.diagnosis;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.lineman.door.rest.access.Needs;
import org.lineman.door.rest.access.Scope;
import org.lineman.door.rest.limits.BoundedWork;
import org.lineman.door.rest.limits.Costly;
import org.lineman.door.rest.limits.LimitsInUse;
import org.lineman.door.rest.packs.PackInUse;
import org.lineman.door.rest.wire.BodyStream;
import org.lineman.door.rest.wire.Drawn;
import org.lineman.door.rest.wire.Intake;
import org.lineman.door.rest.wire.Settings;
import org.lineman.pack.activation.Lease;
import org.lineman.recognize.Submission;
import org.lineman.topology.GraphDocument;
import org.lineman.topology.GraphDrawing;
import org.lineman.topology.HeartbeatGraph;

/** Captures, alarms and a topology in; the graph of heartbeats out, as a document or as a picture. */
@Path("/v1/heartbeat-graphs")
@Produces({MediaType.APPLICATION_JSON, Drawn.SVG})
@Costly
public class HeartbeatGraphsResource {
    @Inject
    PackInUse inUse;

    @Inject
    BoundedWork work;

    @Inject
    LimitsInUse limits;

    @Inject
    Settings settings;

    @Context
    HttpHeaders headers;

    /** A request document. */
    @POST
    @Needs(Scope.DIAGNOSES_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ofDocument(InputStream body) throws IOException {
        try (Intake intake = limits.intake()) {
            return graph(intake.with(BodyStream.of(body, settings)), intake);
        }
    }

    /** Files, and optionally a request document with the topology. */
    @POST
    @Needs(Scope.DIAGNOSES_WRITE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response ofFiles(
            @RestForm("request") @PartType(MediaType.TEXT_PLAIN) String request,
            @RestForm(FileUpload.ALL) List<FileUpload> files)
            throws IOException {
        try (Intake intake = limits.intake()) {
            return graph(intake.with(request, files), intake);
        }
    }

    private Response graph(Submission submission, Intake intake) {
        HeartbeatGraph graph = heartbeats(submission, intake);
        return Drawn.answer(headers, () -> GraphDocument.of(graph), () -> GraphDrawing.of(graph));
    }

    private HeartbeatGraph heartbeats(Submission submission, Intake intake) {
        try (Lease lease = inUse.lease()) {
            return work.heartbeats(lease.pack(), submission, intake);
        }
    }
}
