package org.lineman.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A whole pack that compiles in no time: one known problem with one rule and one case. Packs of several versions differ in the
 * title of that problem, which says the version, so that an answer shows which pack gave it.
 */
public final class GatePack {
    /** Evidence that its one problem explains. */
    public static final String EVIDENCE =
            "[{\"type\": \"node-booted\", \"subject\": \"gate-7\", \"at\": \"2024-03-05T10:00:00Z\", \"cleanBefore\": false}]\n";

    private static final String CASE = "rules/acme/gate/acme-gate-cut-off.cases/positive-night/";

    private GatePack() {}

    /** The files of a version that is in order; its problem is likely. */
    public static Map<String, String> files(String version) {
        return files(version, "conclusive", "likely");
    }

    /** The files of a version whose only finding has less weight: its problem is possible, and its case says so. */
    public static Map<String, String> doubtful(String version) {
        return files(version, "strong", "possible");
    }

    /** The files of a version whose own case states another answer than it gives. */
    public static Map<String, String> failing(String version) {
        return files(version, "strong", "likely");
    }

    /** The files of a version whose rule names something that facts do not have. */
    public static Map<String, String> broken(String version) {
        Map<String, String> files = files(version);
        files.compute(
                "rules/acme/gate/acme-gate-cut-off.drl", (name, text) -> text.replace("cleanBefore", "cleanAfter"));
        return files;
    }

    /** Writes files below a folder, which is returned. */
    public static Path write(Path home, Map<String, String> files) {
        try {
            return SmallPack.write(home, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The title that an answer of a version has. */
    public static String title(String version) {
        return "The gate was cut off, says " + version;
    }

    private static Map<String, String> files(String version, String weight, String verdict) {
        Map<String, String> files = new TreeMap<>();
        files.put("rules/pack.yaml", "schema: 1\nname: gates\nversion: \"" + version + "\"\nengine: 1\n");
        files.put("rules/acme/gate/acme-gate-cut-off.drl", """
                rule "acme-gate-cut-off/boot-without-shutdown/present"
                when
                    $boot : NodeBooted( cleanBefore == false, $node : subject )
                then
                    observed.present( $node, $boot );
                end
                """);
        files.put("knowledge-base/acme/gate/acme-gate-cut-off.md", """
                ---
                schema: 1
                id: acme-gate-cut-off
                title: %s
                subject: node
                applies-to:
                  - {product: acme-gate}
                source: {document: Acme 1, kind: vendor-confirmed}
                prior: common
                impact: The gate stays shut
                leads-to:
                  - {symptom: gate-down}
                indicators:
                  boot-without-shutdown:
                    present: %s
                    absent: -weak
                    ask: read-history
                    says: "{node-booted.subject} booted without a shutdown before it"
                    says-absent: "every boot follows a shutdown"
                remedies:
                  - {kind: fix, do: Switch it on again, on: the gate, disturbs: service, impact: none, verify: it moves, undo: switch it off}
                ---
                ## What it is

                A gate without power does not move.
                """.formatted(title(version), weight));
        lists(files);
        files.put(CASE + "evidence/facts.json", EVIDENCE);
        files.put(CASE + "expect.yaml", """
                schema: 1
                says: The gate was cut off in the night.
                given:
                  reported: [gate-down]
                problems:
                  - root: acme-gate-cut-off
                    subject: gate-7
                    verdict: %s
                    relation: reported
                    chain: [acme-gate-cut-off, gate-down]
                """.formatted(verdict));
        return files;
    }

    private static void lists(Map<String, String> files) {
        files.put(
                "knowledge-base/symptoms.yaml",
                "schema: 1\nsymptoms:\n  - {id: gate-down, title: A gate stays shut}\n");
        files.put("knowledge-base/tests.yaml", """
                schema: 1
                tests:
                  - {id: read-history, title: Read the history, run: show history, on: the gate, minutes: 1, read: The last boot}
                """);
        files.put(
                "knowledge-base/products.yaml",
                "schema: 1\nproducts:\n  - {id: acme-gate, name: Acme Gate, vendor: Acme, note: A gate}\n");
    }
}
