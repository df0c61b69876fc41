package org.lineman.door.rest.cases;

import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipException;
import org.jboss.resteasy.reactive.RestQuery;
import org.lineman.casefile.AuditEntry;
import org.lineman.casefile.CaseQuery;
import org.lineman.casefile.Cases;
import org.lineman.casefile.Who;
import org.lineman.door.rest.access.Callers;
import org.lineman.door.rest.access.Needs;
import org.lineman.door.rest.access.Scope;
import org.lineman.door.rest.packs.PackInUse;
import org.lineman.door.rest.wire.BodyStream;
import org.lineman.door.rest.wire.Json;
import org.lineman.door.rest.wire.Settings;
import org.lineman.knowledge.Article;
import org.lineman.pack.activation.Lease;

/** Cases as one file, out and in, and the trail of who did what. */
@Path("/v1")
public class ArchiveResource {
    private static final int MOST_ENTRIES = 1000;

    @Inject
    Cases cases;

    @Inject
    Callers callers;

    @Inject
    PackInUse inUse;

    @Inject
    Settings settings;

    private record Trail(List<AuditEntry> entries) {}

    /** Cases as a zip. */
    @GET
    @Needs(Scope.ADMIN)
    @Path("/archive")
    @Produces("application/zip")
    public Response take(@BeanParam SearchParameters parameters, @RestQuery boolean names) {
        CaseQuery query = parameters.query();
        Who who = callers.now().who();
        StreamingOutput body = out -> cases.archive().write(who, query, names, out);
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"lineman-cases.zip\"")
                .build();
    }

    /** Takes in the cases of a zip. */
    @POST
    @Needs(Scope.ADMIN)
    @Path("/archive")
    @Consumes("application/zip")
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] bring(InputStream body) throws IOException {
        java.nio.file.Path file = Files.createTempFile("lineman-archive", ".zip");
        try (InputStream bounded = BodyStream.of(body, settings);
                Lease lease = inUse.lease()) {
            Files.copy(bounded, file, StandardCopyOption.REPLACE_EXISTING);
            return Json.of(cases.archive().read(callers.now().who(), file, cause -> products(lease, cause)));
        } catch (ZipException e) {
            throw new BadRequestException("the body is no zip file: " + e.getMessage(), e);
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> products(Lease lease, String cause) {
        return lease.pack().knowledge().article(cause).stream()
                .flatMap(article -> article.appliesTo().stream())
                .map(Article.AppliesTo::product)
                .toList();
    }

    /** Who did what, the newest first. */
    @GET
    @Needs(Scope.ADMIN)
    @Path("/trail")
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] trail(@RestQuery("case") String caseId, @RestQuery Integer limit) {
        int most = limit == null ? MOST_ENTRIES : limit;
        if (most < 1 || most > MOST_ENTRIES) {
            throw new BadRequestException("limit: from 1 to " + MOST_ENTRIES);
        }
        return Json.of(new Trail(cases.trail(callers.now().who(), caseId == null ? "" : caseId, most)));
    }
}
