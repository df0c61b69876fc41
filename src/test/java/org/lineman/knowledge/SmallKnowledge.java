package org.lineman.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A knowledge base of two articles that is in order, to be spoilt in one place at a time. */
final class SmallKnowledge {
    static final String FAN = "acme/switch/fan-stopped.md";
    static final String HOT = "acme/switch/board-hot.md";

    private static final String SYMPTOMS = """
                schema: 1
                symptoms:
                  - {id: calls-cut, title: Calls are cut}
                  - {id: no-tone, title: No dial tone}
                """;

    private static final String TESTS = """
                schema: 1
                tests:
                  - id: read-sensors
                    title: Read the temperature sensors
                    run: show environment
                    on: the switch
                    minutes: 2
                    read: the line of the board
                  - id: read-fans
                    title: Read the fans
                    run:
                      - {platform: acme-switch 1, run: show fan}
                      - {platform: acme-switch 2, run: show fans all}
                    on: the switch
                    minutes: 1
                    disturbs: none
                    read: revolutions per minute
                """;

    private static final String PRODUCTS = """
                schema: 1
                products:
                  - id: acme-switch
                    name: Acme Switch
                    vendor: Acme
                    listens-on: [4000]
                    source: Acme manual
                    releases:
                      - {version: "7.1", end-of-support: 2018-07-31, assumed-minimum-tls: "1.2", source: Acme notice 3}
                """;

    private static final String FAN_ARTICLE = """
                ---
                schema: 1
                id: fan-stopped
                title: A fan stopped
                subject: node
                applies-to: [{product: acme-switch, versions: "7.1"}]
                source: {document: Acme notice 4, version: "2", kind: vendor-confirmed}
                prior: rare
                leads-to:
                  - {cause: board-hot, weight: strong}
                indicators:
                  fan-alarm: {present: strong, absent: -moderate, group: fan, ask: read-fans, says: "{alarm-raised.code} on {subject}"}
                  fan-noise: {present: weak, absent: -weak, group: fan, says: "a noise of {code}", says-absent: "silence"}
                remedies:
                  - {kind: preserve, do: photograph the fan, why: it is thrown away}
                  - {kind: restore, do: restart the fan, impact: nothing, verify: it turns, disturbs: none}
                  - {kind: never, do: put a finger in, why: it turns}
                ---
                ## What it is

                A fan that stands still.
                """;

    private static final String HOT_ARTICLE = """
                ---
                schema: 1
                id: board-hot
                title: The board is hot
                subject: node
                applies-to: [{product: acme-switch}]
                source: {document: a colleague, kind: field-inferred}
                prior: common
                generalises: [fan-stopped]
                leads-to:
                  - {symptom: calls-cut, via: registered-to}
                indicators:
                  temperature: {present: conclusive, absent: -conclusive, ask: read-sensors, says: hot}
                ---
                The board is hot. A fan may have stopped.
                """;

    private final Map<String, String> files = new LinkedHashMap<>();

    SmallKnowledge() {
        files.put("symptoms.yaml", SYMPTOMS);
        files.put("tests.yaml", TESTS);
        files.put("products.yaml", PRODUCTS);
        files.put(FAN, FAN_ARTICLE);
        files.put(HOT, HOT_ARTICLE);
    }

    /** Replaces a text that stands exactly once in a file. */
    SmallKnowledge change(String file, String old, String now) {
        String text = files.get(file);
        if (text.indexOf(old) < 0 || text.indexOf(old) != text.lastIndexOf(old)) {
            throw new IllegalArgumentException("'" + old + "' does not stand once in " + file);
        }
        files.put(file, text.replace(old, now));
        return this;
    }

    /** Adds or replaces a file. */
    SmallKnowledge put(String file, String text) {
        files.put(file, text);
        return this;
    }

    /** The text of a file. */
    String text(String file) {
        return files.get(file);
    }

    SmallKnowledge remove(String file) {
        files.remove(file);
        return this;
    }

    /** Writes all files below a folder. */
    Path write(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }
}
