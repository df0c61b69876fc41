package org.lineman.door.rest.cases;

import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.lineman.casefile.Cases;
import org.lineman.casefile.Who;
import org.lineman.door.rest.access.Callers;
import org.lineman.door.rest.access.Needs;
import org.lineman.door.rest.access.Scope;
import org.lineman.report.ReportFormat;
import org.lineman.report.markdown.MarkdownReport;
import org.lineman.report.material.ReportInput;

/** A case as a report, fit to be pasted into a ticket or handed to a vendor: names and addresses are hidden unless asked for. */
@Path("/v1/diagnoses/{id}/report")
public class ReportResource {
    @Inject
    Cases cases;

    @Inject
    Callers callers;

    @ConfigProperty(name = "quarkus.application.version")
    String version;

    /** The report of the last answer. */
    @GET
    @Needs(Scope.DIAGNOSES_READ)
    public Response report(
            @RestPath String id, @RestQuery String format, @RestQuery boolean names, @RestQuery("short") boolean brief)
            throws IOException {
        ReportFormat wanted = format(format);
        if (brief && wanted != ReportFormat.MARKDOWN) {
            throw new BadRequestException("short: only format=md has a short form");
        }
        Who who = callers.now().who();
        ReportInput input =
                new CaseReport(cases, who, version).of(id, names).orElseThrow(() -> CasesResource.unknown(id));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (brief) {
            body.writeBytes(MarkdownReport.summary(input).getBytes(StandardCharsets.UTF_8));
        } else {
            wanted.write(input, body);
        }
        cases.reported(who, id, wanted.ending() + (names ? " with names" : ""));
        String how = wanted == ReportFormat.BUNDLE || wanted == ReportFormat.PDF ? "attachment" : "inline";
        return Response.ok(body.toByteArray(), wanted.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how + "; filename=\"lineman-" + id + "." + wanted.ending() + "\"")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static ReportFormat format(String asked) {
        String ending = asked == null ? ReportFormat.MARKDOWN.ending() : asked;
        Optional<ReportFormat> format = Arrays.stream(ReportFormat.values())
                .filter(one -> one.ending().equals(ending))
                .findFirst();
        return format.orElseThrow(
                () -> new BadRequestException("format: expected one of " + String.join(", ", ReportFormat.endings())));
    }
}
