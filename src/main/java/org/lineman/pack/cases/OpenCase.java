package org.lineman.pack.cases;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.lineman.document.DocumentException;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.Gathering;
import org.lineman.recognize.Submission;

/** A case whose files are open; close it once it is answered. */
public final class OpenCase implements AutoCloseable {
    private final CaseFolder folder;
    private final String text;
    private final Expectation expected;
    private final Gathering gathering;

    private OpenCase(CaseFolder folder, String text, Expectation expected, Gathering gathering) {
        this.folder = folder;
        this.text = text;
        this.expected = expected;
        this.gathering = gathering;
    }

    /**
     * Opens a case.
     *
     * @throws IOException if a file of it cannot be read
     * @throws DocumentException if its expectation is wrong, with line and key
     */
    public static OpenCase of(CaseFolder folder) throws IOException {
        String text = Files.readString(folder.expectation());
        Expectation expected = Expectation.read(folder.label() + "/expect.yaml", text);
        Gathering gathering = Gathering.of(List.of(folder.evidence().toString()), InputStream.nullInputStream());
        return new OpenCase(folder, text, expected, gathering);
    }

    /** What the caller of the case hands in. */
    public Submission submission() {
        List<Evidence> evidence =
                gathering.evidence().stream().map(this::described).toList();
        Submission said = expected.given().said();
        return new Submission(said.window(), said.zone(), said.reported(), List.of(), evidence, gathering.problems());
    }

    /** Where it lies. */
    public CaseFolder folder() {
        return folder;
    }

    /** The answer that is expected. */
    Expectation expected() {
        return expected;
    }

    /** The expectation as its author wrote it. */
    String text() {
        return text;
    }

    private Evidence described(Evidence piece) {
        String name = piece.name().startsWith(folder.evidence().toString())
                ? piece.name().substring(folder.evidence().toString().length() + 1)
                : piece.name();
        Evidence named = new Evidence(name, piece.content(), piece.node(), piece.zone(), piece.point(), piece.skew());
        Evidence placed = Optional.ofNullable(expected.given().nodes().get(name))
                .map(named::fromNode)
                .orElse(named);
        return Optional.ofNullable(expected.given().zones().get(name))
                .map(zone -> placed.inZone(ZoneId.of(zone)))
                .orElse(placed);
    }

    @Override
    public void close() {
        gathering.close();
    }
}
