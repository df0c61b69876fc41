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
import org.lineman.door.rest.wire.BodyStream;
import org.lineman.door.rest.wire.Intake;
import org.lineman.door.rest.wire.Settings;
import org.lineman.evidence.PassingContent;

/** Evidence in, an answer out: one path, four forms of a body. */
@Path("/v1/diagnoses")
@Produces(MediaType.APPLICATION_JSON)
public class DiagnosesResource {
    @Inject
    Answering answering;

    @Inject
    Settings settings;

    /** A request document. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public byte[] ofDocument(InputStream body, @RestQuery String pack) throws IOException {
        try (Intake intake = new Intake()) {
            return answering.answer(intake.with(BodyStream.of(body, settings).readAllBytes()), intake, pack);
        }
    }

    /** Files, and optionally a request document that says more about the case. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public byte[] ofFiles(
            @RestForm("request") @PartType(MediaType.TEXT_PLAIN) String request,
            @RestForm(FileUpload.ALL) List<FileUpload> files,
            @RestQuery String pack)
            throws IOException {
        try (Intake intake = new Intake()) {
            return answering.answer(intake.with(request, files), intake, pack);
        }
    }

    /** One file. */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public byte[] ofFile(InputStream body, @RestQuery String name, @RestQuery String pack) throws IOException {
        try (Intake intake = new Intake()) {
            return answering.answer(intake.with(name == null ? "upload" : name, passing(body)), intake, pack);
        }
    }

    /** A pasted text. */
    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    public byte[] ofText(InputStream body, @RestQuery String name, @RestQuery String pack) {
        try (Intake intake = new Intake()) {
            return answering.answer(
                    intake.with(name == null ? "paste" : name, BodyStream.of(body, settings)), intake, pack);
        }
    }

    /** A capture may be larger than what has to be kept; what else a file holds is bounded once that is known. */
    private InputStream passing(InputStream body) throws IOException {
        PassingContent content = new PassingContent(body);
        long largest = content.isCapture()
                ? settings.largestCapture().asLongValue()
                : settings.largestBody().asLongValue();
        return new BodyStream(content.open(), largest);
    }
}
