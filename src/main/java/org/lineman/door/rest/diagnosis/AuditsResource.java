package org.lineman.door.rest.diagnosis;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.lineman.door.rest.access.Needs;
import org.lineman.door.rest.access.Scope;
import org.lineman.door.rest.limits.BoundedWork;
import org.lineman.door.rest.limits.Costly;
import org.lineman.door.rest.limits.LimitsInUse;
import org.lineman.door.rest.packs.PackInUse;
import org.lineman.door.rest.wire.BodyStream;
import org.lineman.door.rest.wire.Intake;
import org.lineman.door.rest.wire.Json;
import org.lineman.door.rest.wire.Settings;
import org.lineman.pack.activation.Lease;
import org.lineman.recognize.Submission;

/** Configuration in, what to change out. */
@Path("/v1/audits")
@Produces(MediaType.APPLICATION_JSON)
@Costly
public class AuditsResource {
    @Inject
    PackInUse inUse;

    @Inject
    BoundedWork work;

    @Inject
    LimitsInUse limits;

    @Inject
    Settings settings;

    /** A request document: typed facts, and screens as texts. */
    @POST
    @Needs(Scope.DIAGNOSES_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public byte[] ofDocument(InputStream body) throws IOException {
        try (Intake intake = limits.intake()) {
            return audit(intake.with(BodyStream.of(body, settings)), intake);
        }
    }

    /** Files, and optionally a request document with more facts. */
    @POST
    @Needs(Scope.DIAGNOSES_WRITE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public byte[] ofFiles(
            @RestForm("request") @PartType(MediaType.TEXT_PLAIN) String request,
            @RestForm(FileUpload.ALL) List<FileUpload> files)
            throws IOException {
        try (Intake intake = limits.intake()) {
            return audit(intake.with(request, files), intake);
        }
    }

    /** Pasted screens. */
    @POST
    @Needs(Scope.DIAGNOSES_WRITE)
    @Consumes(MediaType.TEXT_PLAIN)
    public byte[] ofText(InputStream body, @RestQuery String name) {
        try (Intake intake = limits.intake()) {
            return audit(intake.with(name == null ? "paste" : name, BodyStream.of(body, settings)), intake);
        }
    }

    private byte[] audit(Submission submission, Intake intake) {
        try (Lease lease = inUse.lease()) {
            return Json.of(work.audit(lease.pack(), submission, intake));
        }
    }
}
