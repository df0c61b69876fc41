package org.lineman.door.rest.wire;

import jakarta.ws.rs.BadRequestException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.lineman.casefile.Ticket;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.Gathering;
import org.lineman.evidence.Limits;
import org.lineman.recognize.Submission;
import org.lineman.recognize.SubmissionReader;

/**
 * Turns the body of a request into a submission, within the limits of one request. What was unpacked for it is deleted, and the
 * memory it held given back, on {@link #close}.
 */
public final class Intake implements AutoCloseable {
    private static final String REQUEST = "request";

    /** A document is held as bytes, as text, as the values in it, and as evidence. */
    private static final int TIMES_HELD = 4;

    private static final int BUFFER = 64 << 10;

    private final Settings settings;
    private final Budget budget;
    private final Gathering gathering;
    private final AtomicInteger holders = new AtomicInteger(1);
    private Progress progress = Progress.NONE;
    private final Fingerprint fingerprint = new Fingerprint();
    private Ticket ticket = Ticket.NONE;

    /**
     * Takes in what one request sends.
     *
     * @param settings how much that may be
     * @param budget the memory it may hold; given back when this is closed
     */
    public Intake(Settings settings, Budget budget) {
        this.settings = settings;
        this.budget = budget;
        int members = settings.limits().evidenceItems();
        this.gathering = new Gathering(Limits.STANDARD.withMembers(members), budget::mayHold);
    }

    /** The memory that the request holds. */
    public Budget budget() {
        return budget;
    }

    /** Who is told how far the request is. */
    public Progress progress() {
        return progress;
    }

    /** From now on this one is told. */
    public void tell(Progress waiting) {
        progress = waiting;
    }

    /** What the request hands in; of a capture that is read as it comes, only its name. */
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    /** A request document. */
    public Submission with(InputStream json) throws IOException {
        return read(document(json));
    }

    private Submission read(String json) {
        DocumentNode document = JsonDocument.read(REQUEST, json);
        ticket = document.get("ticket").map(TicketReader::read).orElse(Ticket.NONE);
        return checked(SubmissionReader.read(document));
    }

    /** The ticket that the request document names. */
    public Ticket ticket() {
        return ticket;
    }

    /** One file or text; a packet capture is read as it comes and not kept. */
    public Submission with(String name, InputStream body) {
        refuseBlank(name);
        gathering.addPassing(name, body);
        return files(Submission.of(List.of()));
    }

    /** One file or text, which is kept even if it is a capture: the request is answered later, or may be asked again. */
    public Submission keeping(String name, InputStream body) {
        refuseBlank(name);
        gathering.add(name, fingerprint.of(name, body));
        return files(Submission.of(List.of()));
    }

    private static void refuseBlank(String name) {
        if (name.isBlank()) {
            throw new BadRequestException("name: must not be blank; leave it out or say what sources shall call it");
        }
    }

    /** The parts of a form; curl sends the request document as a field or as a file, and both are right. */
    public Submission with(String request, List<FileUpload> uploads) throws IOException {
        String document = request;
        for (FileUpload upload : uploads) {
            if (REQUEST.equals(upload.name())) {
                try (InputStream body = Files.newInputStream(upload.uploadedFile())) {
                    document = document(body);
                }
            } else {
                try (InputStream body = Files.newInputStream(upload.uploadedFile())) {
                    gathering.add(name(upload), fingerprint.of(name(upload), body));
                }
            }
        }
        refuseMore("files in the form", uploads.size(), settings.limits().evidenceItems());
        boolean said = document != null && !document.isBlank();
        if (request != null) {
            fingerprint.add(REQUEST, request);
        }
        Submission submission = said ? read(document) : Submission.of(List.of());
        Submission whole = files(submission);
        if (!said && whole.evidence().isEmpty() && whole.problems().isEmpty()) {
            throw new BadRequestException("the form has no file; send it as curl -F file=@cores.txt does");
        }
        return whole;
    }

    private Submission files(Submission said) {
        List<Evidence> evidence = new ArrayList<>(said.evidence());
        evidence.addAll(gathering.evidence());
        return new Submission(
                said.window(), said.zone(), said.reported(), said.facts(), List.copyOf(evidence), gathering.problems());
    }

    /** A part may come without a file name, or with no name at all. */
    private static String name(FileUpload upload) {
        return Stream.of(upload.fileName(), upload.name())
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse("upload");
    }

    /** A document as text. */
    public String document(InputStream json) throws IOException {
        long largest = Math.min(
                settings.limits().document().asLongValue(),
                settings.largestBody().asLongValue());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        InputStream noted = fingerprint.of(REQUEST, json);
        for (int read = noted.read(buffer); read >= 0; read = noted.read(buffer)) {
            if (bytes.size() + read > largest) {
                throw new Declined(
                        Declined.Reason.TOO_LARGE,
                        "the request document is larger than " + largest
                                + " bytes; send texts as files of a form, which may be larger");
            }
            budget.hold((long) TIMES_HELD * read);
            bytes.write(buffer, 0, read);
        }
        return text(bytes.toByteArray());
    }

    private Submission checked(Submission submission) {
        refuseMore("facts", submission.facts().size(), settings.limits().facts());
        refuseMore(
                "pieces of evidence",
                submission.evidence().size(),
                settings.limits().evidenceItems());
        return submission;
    }

    private static void refuseMore(String what, int many, int most) {
        if (many > most) {
            throw new Declined(
                    Declined.Reason.TOO_LARGE,
                    "there are " + many + " " + what + ", and " + most
                            + " are taken; leave out what is not of the time of the incident");
        }
    }

    /** A document that a caller sent as bytes. */
    public static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadRequestException("the request document is not UTF-8", e);
        }
    }

    /** Keeps what was unpacked until one more {@link #close}. */
    public void hold() {
        holders.incrementAndGet();
    }

    @Override
    public void close() {
        if (holders.decrementAndGet() == 0) {
            gathering.close();
            budget.close();
        }
    }
}
