package org.lineman.pack.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;
import org.lineman.document.JsonWriter;
import org.lineman.pack.files.PackTally;

/** A manifest as the JSON that is signed. */
final class ManifestDocument {
    /** The entry that holds it. */
    static final String NAME = "manifest.json";

    /** Bytes that are read of one: enough for as many files as a pack may have. */
    static final int LARGEST = 16 << 20;

    private static final String BUNDLE = "lineman-bundle";
    private static final int SCHEMA = 1;
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern COUNTER = Pattern.compile("[0-9]{1,18}");
    private static final List<String> KEYS =
            List.of("format", "schema", "name", "version", "engine", "counter", "digest", "cases", "files");

    private ManifestDocument() {}

    static byte[] write(Manifest manifest) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", BUNDLE);
        document.put("schema", SCHEMA);
        document.put("name", manifest.name());
        document.put("version", manifest.version());
        document.put("engine", manifest.engine());
        document.put("counter", manifest.counter());
        document.put("digest", manifest.digest());
        document.put("cases", manifest.cases());
        document.put("files", manifest.files());
        return new JsonWriter().write(document).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads it.
     *
     * @param file what to call it in messages
     * @throws DocumentException with everything that is wrong with it
     */
    static Manifest read(String file, byte[] content) {
        DocumentNode document = JsonDocument.read(file, new String(content, StandardCharsets.UTF_8));
        document.require("format")
                .filter(format -> !format.text().equals(Optional.of(BUNDLE)))
                .ifPresent(format -> format.problem("expected " + BUNDLE + ", found " + format.describe()));
        document.require("schema")
                .filter(schema -> !schema.integer().equals(Optional.of(SCHEMA)))
                .ifPresent(schema -> schema.problem(
                        "this program reads schema " + SCHEMA + " and not " + schema.describe() + ": update it"));
        // Of a manifest of another schema, every other message would be about something that is right there.
        document.refuseIfWrong();
        document.allowOnly(KEYS);
        Manifest manifest = new Manifest(
                document.requireText("name"),
                document.requireText("version"),
                document.require("engine").flatMap(DocumentNode::integer).orElse(0),
                counter(document),
                matching(document, "digest", DIGEST),
                document.require("cases").flatMap(DocumentNode::bool).orElse(false),
                files(document));
        document.refuseIfWrong();
        return manifest;
    }

    private static long counter(DocumentNode document) {
        String digits = matching(document, "counter", COUNTER);
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    private static List<Manifest.Item> files(DocumentNode document) {
        document.require("files");
        PackTally tally = new PackTally();
        List<Manifest.Item> files = new ArrayList<>();
        String before = "";
        for (DocumentNode node : document.list("files")) {
            node.allowOnly(List.of("path", "size", "sha256"));
            Manifest.Item item = new Manifest.Item(
                    node.requireText("path"),
                    node.require("size").flatMap(DocumentNode::integer).orElse(0),
                    matching(node, "sha256", SHA_256));
            tally.add(item.path(), item.size()).ifPresent(node::problem);
            if (item.path().compareTo(before) < 0) {
                node.problem("the files are not sorted by name");
            }
            before = item.path();
            files.add(item);
        }
        return files;
    }

    /** The scalar under a key that must be there and look like this; otherwise a problem and empty. */
    private static String matching(DocumentNode document, String key, Pattern pattern) {
        return document.require(key)
                .filter(node -> {
                    boolean right = node.text()
                            .filter(text -> pattern.matcher(text).matches())
                            .isPresent();
                    if (!right) {
                        node.problem("expected " + pattern + ", found " + node.describe());
                    }
                    return right;
                })
                .flatMap(DocumentNode::text)
                .orElse("");
    }
}
