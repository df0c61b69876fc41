package org.lineman.door.rest.cases;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestPath;
import org.lineman.casefile.Cases;
import org.lineman.casefile.StoredFeedback;
import org.lineman.door.rest.access.Callers;
import org.lineman.door.rest.access.Needs;
import org.lineman.door.rest.access.Scope;
import org.lineman.door.rest.packs.PackInUse;
import org.lineman.door.rest.wire.BodyStream;
import org.lineman.door.rest.wire.Intake;
import org.lineman.door.rest.wire.Json;
import org.lineman.pack.activation.Lease;

/** What people say of a diagnosis. */
@Path("/v1/diagnoses/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class FeedbackResource {
    private static final int CREATED = 201;
    private static final int LARGEST = 1 << 20;

    @Inject
    Cases cases;

    @Inject
    Callers callers;

    @Inject
    PackInUse inUse;

    /** Keeps one more word about a case; the last one counts. */
    @POST
    @Needs(Scope.DIAGNOSES_WRITE)
    @Path("/feedback")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response say(@RestPath String id, InputStream body) throws IOException {
        String text = Intake.text(new BodyStream(body, LARGEST).readAllBytes());
        try (Lease lease = inUse.lease()) {
            StoredFeedback kept = cases.feedbacks()
                    .say(
                            callers.now().who(),
                            id,
                            FeedbackReader.read(text, lease.pack().knowledge()))
                    .orElseThrow(() -> CasesResource.unknown(id));
            return Response.status(CREATED)
                    .entity(Json.of(CaseDocument.Feedback.of(kept)))
                    .build();
        }
    }
}
