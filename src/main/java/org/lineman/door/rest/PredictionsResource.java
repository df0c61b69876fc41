package org.lineman.door.rest;

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
import org.lineman.prediction.Prediction;
import org.lineman.prediction.present.PredictionDocument;
import org.lineman.prediction.present.TimelineDrawing;

/** What timers will do in an outage: as JSON, or as a drawing for who asks for one. */
@Path("/v1/predictions")
public class PredictionsResource {
    private static final MediaType DRAWING = new MediaType("image", "svg+xml");

    @Inject
    Settings settings;

    /** The timelines. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, "image/svg+xml"})
    public Response predict(InputStream body, @Context HttpHeaders headers) throws IOException {
        String json = Intake.text(new BodyStream(body, settings.largestBody().asLongValue()).readAllBytes());
        Prediction prediction = PredictionReader.predict(json);
        return wantsDrawing(headers)
                ? Response.ok(Json.bytes(TimelineDrawing.of(prediction)), DRAWING)
                        .build()
                : Response.ok(Json.of(PredictionDocument.of(prediction)), MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }

    /** The first type of the Accept header that can be had decides; who takes anything gets JSON. */
    private static boolean wantsDrawing(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE) || type.isCompatible(DRAWING))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }
}
