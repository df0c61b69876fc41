package org.lineman.pack.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalLong;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentNode;
import org.lineman.document.DocumentProblem;
import org.lineman.document.JsonDocument;
import org.lineman.document.JsonWriter;
import org.lineman.pack.PackIdentity;
import org.lineman.pack.source.Provenance;

/**
 * A pack in the store.
 *
 * @param version its version
 * @param digest {@code sha256:} and the digest of the files that decide an answer, as answers name it
 * @param content {@code sha256:} and the digest of all its files, its cases included; its name in the store
 * @param added when it came into the store
 * @param provenance where it came from
 * @param folder the folder that holds its rules and its knowledge base, never to be written to
 */
public record StoredPack(
        String version, String digest, String content, Instant added, Provenance provenance, Path folder) {
    static final String FILE = "stored.json";

    /** The file beside the pack, as it is written. */
    private record Written(int schema, String version, String digest, String content, Instant added, Brought brought) {}

    /** The provenance, as it is written. */
    private record Brought(
            String kind, String location, String revision, Optional<String> signedBy, Optional<Long> counter) {
        static Brought of(Provenance from) {
            Optional<Long> number =
                    from.counter().isPresent() ? Optional.of(from.counter().getAsLong()) : Optional.empty();
            return new Brought(from.kind(), from.location(), from.revision(), from.signedBy(), number);
        }
    }

    /** Its version and its digest, as a person reads them. */
    public String label() {
        return PackRef.label(version, digest);
    }

    /** True if its version names this content for ever; that of a folder, which is work in progress, does not. */
    boolean isVersioned() {
        return !provenance.kind().equals("folder");
    }

    /** True if these words of a person mean it, as {@link PackRef} has it. */
    public boolean isNamed(String said) {
        return PackRef.names(said, version, digest);
    }

    /**
     * Checks that not a byte of it has changed since it was stored.
     *
     * @throws DocumentException if it has, or if it cannot be read
     */
    public void requireIntact() {
        try {
            PackIdentity found = PackIdentity.of(folder);
            if (!found.digest().equals(digest) || !PackTree.digest(folder).equals(content)) {
                throw damaged("its files are not those that were stored; add it again");
            }
        } catch (IOException e) {
            throw damaged("cannot be read: " + e.getMessage());
        }
    }

    private DocumentException damaged(String says) {
        return new DocumentException(new DocumentProblem("pack " + label(), 0, "", says));
    }

    void write() throws IOException {
        Written written = new Written(1, version, digest, content, added, Brought.of(provenance));
        Files.write(folder.resolve(FILE), new JsonWriter().write(written).getBytes(StandardCharsets.UTF_8));
    }

    StoredPack in(Path place) {
        return new StoredPack(version, digest, content, added, provenance, place);
    }

    /**
     * Reads what lies beside a pack.
     *
     * @throws DocumentException if it is not what was written
     */
    static StoredPack read(Path folder) throws IOException {
        String name = folder.getFileName() + "/" + FILE;
        DocumentNode node = JsonDocument.read(name, Files.readString(folder.resolve(FILE)));
        StoredPack read = new StoredPack(
                node.requireText("version"),
                node.requireText("digest"),
                node.requireText("content"),
                time(node),
                node.require("brought").map(StoredPack::provenance).orElse(null),
                folder);
        node.refuseIfWrong();
        return read;
    }

    private static Provenance provenance(DocumentNode node) {
        return new Provenance(
                node.requireText("kind"),
                node.requireText("location"),
                node.optionalText("revision"),
                node.get("signedBy").flatMap(DocumentNode::text),
                counter(node));
    }

    private static OptionalLong counter(DocumentNode node) {
        String text = node.optionalText("counter");
        if (!text.isEmpty() && !text.matches("\\d{1,18}")) {
            node.problem("counter is no number");
            return OptionalLong.empty();
        }
        return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }

    private static Instant time(DocumentNode node) {
        try {
            return Instant.parse(node.requireText("added"));
        } catch (DateTimeParseException e) {
            node.problem("added is no time");
            return Instant.EPOCH;
        }
    }
}
