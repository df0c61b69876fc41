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
import org.lineman.door.rest.access.Needs;
import org.lineman.door.rest.access.Scope;
import org.lineman.door.rest.limits.Costly;
import org.lineman.door.rest.limits.LimitsInUse;
import org.lineman.door.rest.wire.BodyStream;
import org.lineman.door.rest.wire.Drawn;
import org.lineman.door.rest.wire.Intake;
import org.lineman.door.rest.wire.Settings;
import org.lineman.prediction.Prediction;
import org.lineman.prediction.present.PredictionDocument;
import org.lineman.prediction.present.TimelineDrawing;

/** What timers will do in an outage: as JSON, or as a drawing for who asks for one. */
@Path("/v1/predictions")
@Costly
public class PredictionsResource {
    @Inject
    LimitsInUse limits;

    @Inject
    Settings settings;

    /** The timelines. */
    @POST
    @Needs(Scope.DIAGNOSES_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Drawn.SVG})
    public Response predict(InputStream body, @Context HttpHeaders headers) throws IOException {
        Prediction prediction;
        try (Intake intake = limits.intake()) {
            prediction = PredictionReader.predict(intake.document(BodyStream.of(body, settings)));
        }
        return Drawn.answer(headers, () -> PredictionDocument.of(prediction), () -> TimelineDrawing.of(prediction));
    }
}
