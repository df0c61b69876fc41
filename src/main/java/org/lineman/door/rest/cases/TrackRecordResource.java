package org.lineman.door.rest.cases;

import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.lineman.casefile.Cases;
import org.lineman.casefile.Outcomes;
import org.lineman.door.rest.access.Callers;
import org.lineman.door.rest.access.Needs;
import org.lineman.door.rest.access.Scope;
import org.lineman.door.rest.packs.PackInUse;
import org.lineman.door.rest.wire.Drawn;
import org.lineman.door.rest.wire.Json;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.pack.Pack;
import org.lineman.pack.activation.Lease;
import org.lineman.track.Calibration;
import org.lineman.track.CalibrationDrawing;
import org.lineman.track.Proposals;
import org.lineman.track.TrackRecord;

/** What came of the answers that people marked. */
@Path("/v1/track-record")
public class TrackRecordResource {
    private static final String DIFF = "text/x-diff";

    @Inject
    Cases cases;

    @Inject
    Callers callers;

    @Inject
    PackInUse inUse;

    @Context
    HttpHeaders headers;

    /** Counts for each cause and indicator, beside the authored weights. */
    @GET
    @Needs(Scope.DIAGNOSES_READ)
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] record(@RestQuery String from, @RestQuery String to) {
        Outcomes.Found found = found(from, to);
        try (Lease lease = inUse.lease()) {
            Pack pack = lease.pack();
            return Json.of(
                    TrackRecordDocument.of(pack, TrackRecord.of(found.outcomes(), pack.knowledge()), found.closed()));
        }
    }

    /** Whether the stated likelihoods hold, as a document or as a picture. */
    @GET
    @Needs(Scope.DIAGNOSES_READ)
    @Path("/calibration")
    @Produces({MediaType.APPLICATION_JSON, Drawn.SVG})
    public Response calibration(@RestQuery String of, @RestQuery String from, @RestQuery String to) {
        Calibration.Of which = which(of);
        Outcomes.Found found = found(from, to);
        try (Lease lease = inUse.lease()) {
            Calibration calibration =
                    Calibration.of(which, found.outcomes(), lease.pack().knowledge());
            return Drawn.answer(
                    headers,
                    () -> CalibrationDocument.of(calibration, found.closed()),
                    () -> CalibrationDrawing.of(calibration));
        }
    }

    private static Calibration.Of which(String of) {
        return switch (of == null ? "named" : of) {
            case "named" -> Calibration.Of.NAMED;
            case "weighed" -> Calibration.Of.WEIGHED;
            default -> throw new BadRequestException("of: expected named or weighed, found '" + of + "'");
        };
    }

    /** Other words for weights that the counts leave out, as a patch or as a document. */
    @GET
    @Needs(Scope.DIAGNOSES_READ)
    @Path("/proposals")
    @Produces({MediaType.APPLICATION_JSON, DIFF})
    public Response proposals(@RestQuery String from, @RestQuery String to) {
        Outcomes.Found found = found(from, to);
        try (Lease lease = inUse.lease()) {
            Pack pack = lease.pack();
            KnowledgeBase knowledge = pack.knowledge();
            Proposals.Result result = Proposals.of(
                    TrackRecord.of(found.outcomes(), knowledge),
                    knowledge,
                    Pack.KNOWLEDGE_BASE,
                    article -> inUse.text(pack, Pack.KNOWLEDGE_BASE + "/" + article.file()));
            return wantsDiff()
                    ? Response.ok(Json.bytes(result.explained()), MediaType.valueOf(DIFF + ";charset=UTF-8"))
                            .build()
                    : Response.ok(Json.of(ProposalsDocument.of(pack, result)), MediaType.APPLICATION_JSON_TYPE)
                            .build();
        }
    }

    /** Who takes anything gets JSON, as everywhere. */
    private boolean wantsDiff() {
        List<MediaType> wanted = headers.getAcceptableMediaTypes();
        return wanted.stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                        || type.isCompatible(MediaType.valueOf(DIFF)))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }

    private Outcomes.Found found(String from, String to) {
        return cases.outcomes()
                .marked(callers.now().who(), SearchParameters.time("from", from), SearchParameters.time("to", to));
    }
}
