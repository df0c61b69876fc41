package org.lineman.door.rest.wire;

import jakarta.ws.rs.BadRequestException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.lineman.casefile.Ticket;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.Gathering;
import org.lineman.evidence.Limits;
import org.lineman.recognize.Submission;
import org.lineman.recognize.SubmissionReader;

/** Turns the body of a request into a submission. What was unpacked for it is deleted on {@link #close}. */
public final class Intake implements AutoCloseable {
    private static final String REQUEST = "request";

    private final Gathering gathering = new Gathering(Limits.STANDARD);
    private Ticket ticket = Ticket.NONE;
    private final AtomicInteger holders = new AtomicInteger(1);

    /** A request document. */
    public Submission with(byte[] json) {
        return read(text(json));
    }

    private Submission read(String json) {
        DocumentNode document = JsonDocument.read(REQUEST, json);
        ticket = document.get("ticket").map(TicketReader::read).orElse(Ticket.NONE);
        return SubmissionReader.read(document);
    }

    /** The ticket that the request document names. */
    public Ticket ticket() {
        return ticket;
    }

    /** One file or text; a packet capture is read as it comes and not kept. */
    public Submission with(String name, InputStream body) {
        if (name.isBlank()) {
            throw new BadRequestException("name: must not be blank; leave it out or say what sources shall call it");
        }
        gathering.addPassing(name, body);
        return files(Submission.of(List.of()));
    }

    /** The parts of a form; curl sends the request document as a field or as a file, and both are right. */
    public Submission with(String request, List<FileUpload> uploads) throws IOException {
        String document = request;
        for (FileUpload upload : uploads) {
            if (upload.name().equals(REQUEST)) {
                document = text(Files.readAllBytes(upload.uploadedFile()));
            } else {
                try (InputStream body = Files.newInputStream(upload.uploadedFile())) {
                    gathering.add(name(upload), body);
                }
            }
        }
        boolean said = document != null && !document.isBlank();
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

    private static String name(FileUpload upload) {
        return upload.fileName() == null || upload.fileName().isBlank() ? upload.name() : upload.fileName();
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
        }
    }
}
