package org.lineman.door.rest.cases;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.lineman.casefile.Cases;
import org.lineman.casefile.Reopened;
import org.lineman.casefile.StoredAnswer;
import org.lineman.casefile.Who;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;
import org.lineman.door.rest.access.Callers;
import org.lineman.door.rest.access.Needs;
import org.lineman.door.rest.access.Scope;
import org.lineman.door.rest.limits.Costly;
import org.lineman.door.rest.limits.LimitsInUse;
import org.lineman.door.rest.wire.BodyStream;
import org.lineman.door.rest.wire.Intake;
import org.lineman.door.rest.wire.Settings;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.ReadingProblem;
import org.lineman.fact.Fact;
import org.lineman.recognize.Submission;

/** More evidence for a case, and the same evidence for another pack: each leads to one more answer. */
@Path("/v1/diagnoses/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Costly
public class AnswersResource {
    @Inject
    Cases cases;

    @Inject
    Callers callers;

    @Inject
    AskAgain askAgain;

    @Inject
    LimitsInUse limits;

    @Inject
    Settings settings;

    /** Asks again, of all that was handed in. */
    @POST
    @Needs(Scope.DIAGNOSES_WRITE)
    @Path("/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    public byte[] askAgain(@RestPath String id, InputStream body) throws IOException {
        try (Intake intake = limits.intake()) {
            String text = intake.document(BodyStream.of(body, settings));
            DocumentNode order = JsonDocument.read("request", text.isBlank() ? "{}" : text);
            order.allowOnly(List.of("pack"));
            Optional<String> pack = order.get("pack").flatMap(DocumentNode::text);
            order.refuseIfWrong();
            Reopened reopened = reopen(id);
            return askAgain.of(
                    who(), reopened, reopened.submission(), intake, pack.orElse(null), StoredAnswer.OTHER_PACK);
        }
    }

    /** Adds what a request document holds. */
    @POST
    @Needs(Scope.DIAGNOSES_WRITE)
    @Path("/evidence")
    @Consumes(MediaType.APPLICATION_JSON)
    public byte[] addDocument(@RestPath String id, InputStream body) throws IOException {
        try (Intake intake = limits.intake()) {
            return add(id, intake.with(BodyStream.of(body, settings)), intake);
        }
    }

    /** Adds files. */
    @POST
    @Needs(Scope.DIAGNOSES_WRITE)
    @Path("/evidence")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public byte[] addFiles(
            @RestPath String id,
            @RestForm("request") @PartType(MediaType.TEXT_PLAIN) String request,
            @RestForm(FileUpload.ALL) List<FileUpload> files)
            throws IOException {
        try (Intake intake = limits.intake()) {
            return add(id, intake.with(request, files), intake);
        }
    }

    /** Adds one file. */
    @POST
    @Needs(Scope.DIAGNOSES_WRITE)
    @Path("/evidence")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public byte[] addFile(@RestPath String id, InputStream body, @RestQuery String name) throws IOException {
        try (Intake intake = limits.intake()) {
            return add(id, intake.with(name == null ? "upload" : name, BodyStream.passing(body, settings)), intake);
        }
    }

    /** Adds a pasted text. */
    @POST
    @Needs(Scope.DIAGNOSES_WRITE)
    @Path("/evidence")
    @Consumes(MediaType.TEXT_PLAIN)
    public byte[] addText(@RestPath String id, InputStream body, @RestQuery String name) {
        try (Intake intake = limits.intake()) {
            return add(id, intake.with(name == null ? "paste" : name, BodyStream.of(body, settings)), intake);
        }
    }

    private byte[] add(String id, Submission more, Intake intake) {
        Reopened reopened = reopen(id);
        return askAgain.of(
                who(), reopened, joined(reopened.submission(), more), intake, null, StoredAnswer.EVIDENCE_ADDED);
    }

    /** What was handed in before and what comes now; a name that is taken is told apart by a number. */
    private static Submission joined(Submission before, Submission more) {
        Set<String> names = new HashSet<>();
        before.evidence().forEach(piece -> names.add(piece.name()));
        before.problems().forEach(problem -> names.add(problem.source().evidence()));
        List<Evidence> evidence = new ArrayList<>(before.evidence());
        for (Evidence piece : more.evidence()) {
            String name = piece.name();
            for (int times = 2; !names.add(name); times++) {
                name = piece.name() + " (" + times + ")";
            }
            evidence.add(piece.named(name));
        }
        List<Fact> facts = new ArrayList<>(before.facts());
        facts.addAll(more.facts());
        List<Submission.Reported> reported = new ArrayList<>(before.reported());
        reported.addAll(more.reported());
        List<ReadingProblem> problems = new ArrayList<>(before.problems());
        problems.addAll(more.problems());
        return new Submission(
                more.window().or(before::window),
                more.zone().or(before::zone),
                reported.stream().distinct().toList(),
                List.copyOf(facts),
                List.copyOf(evidence),
                List.copyOf(problems));
    }

    private Reopened reopen(String id) {
        return cases.reopen(who(), id).orElseThrow(() -> CasesResource.unknown(id));
    }

    private Who who() {
        return callers.now().who();
    }
}
