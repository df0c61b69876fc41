package org.lineman.door.rest.wire;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** Answers that come as a JSON document or as a picture, whichever the caller would rather have. */
public final class Drawn {
    /** The media type of pictures. */
    public static final String SVG = "image/svg+xml";

    private static final MediaType PICTURE = MediaType.valueOf(SVG);

    private Drawn() {}

    /**
     * The answer in the form that was asked for; only that one is made.
     *
     * @param headers those of the request
     * @param document what is written as JSON
     * @param picture the SVG text
     */
    public static Response answer(HttpHeaders headers, Supplier<Object> document, Supplier<String> picture) {
        return wantsPicture(headers)
                ? Response.ok(Json.bytes(picture.get()), PICTURE).build()
                : Response.ok(Json.of(document.get()), MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }

    /** The first type of the Accept header that can be had decides; who takes anything gets JSON. */
    private static boolean wantsPicture(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE) || type.isCompatible(PICTURE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }
}
