package org.lineman.door.rest.diagnosis;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.lineman.door.rest.limits.Costly;
import org.lineman.door.rest.wire.BodyStream;
import org.lineman.door.rest.wire.Settings;

/** Evidence in, an answer out: one path, four forms of a body. */
@Path("/v1/diagnoses")
@Produces(MediaType.APPLICATION_JSON)
@Costly
public class DiagnosesResource {
    @Inject
    Orders orders;

    @Inject
    Settings settings;

    /** A request document. */
    @POST
    @Needs(Scope.DIAGNOSES_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ofDocument(InputStream body, @BeanParam Asked asked) throws IOException {
        return orders.take(asked, intake -> intake.with(BodyStream.of(body, settings)));
    }

    /** Files, and optionally a request document that says more about the case. */
    @POST
    @Needs(Scope.DIAGNOSES_WRITE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response ofFiles(
            @RestForm("request") @PartType(MediaType.TEXT_PLAIN) String request,
            @RestForm(FileUpload.ALL) List<FileUpload> files,
            @BeanParam Asked asked)
            throws IOException {
        return orders.take(asked, intake -> intake.with(request, files));
    }

    /** One file. */
    @POST
    @Needs(Scope.DIAGNOSES_WRITE)
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response ofFile(InputStream body, @BeanParam Asked asked) throws IOException {
        return orders.take(
                asked,
                intake -> asked.later()
                        ? intake.keeping(asked.name("upload"), BodyStream.of(body, settings))
                        : intake.with(asked.name("upload"), BodyStream.passing(body, settings)));
    }

    /** A pasted text. */
    @POST
    @Needs(Scope.DIAGNOSES_WRITE)
    @Consumes(MediaType.TEXT_PLAIN)
    public Response ofText(InputStream body, @BeanParam Asked asked) throws IOException {
        return orders.take(asked, intake -> intake.keeping(asked.name("paste"), BodyStream.of(body, settings)));
    }
}
