package org.lineman.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files of a pack that is small enough to be looked at byte by byte. Nobody compiles it here. */
public final class SmallPack {
    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put("rules/pack.yaml", "schema: 1\nname: small\nversion: 1.2.3\nengine: 1\n");
        FILES.put("rules/acme/gate/gate-stuck.drl", "// rules of the gate\n");
        FILES.put("rules/acme/gate/gate-stuck.cases/positive-one/expect.yaml", "schema: 1\n");
        FILES.put("rules/acme/gate/gate-stuck.cases/positive-one/evidence/gate.log", "Gate 4 has not moved\r\n");
        FILES.put("knowledge-base/symptoms.yaml", "schema: 1\nsymptoms: []\n");
    }

    private SmallPack() {}

    /** The files by name. */
    public static Map<String, String> files() {
        return new LinkedHashMap<>(FILES);
    }

    /** Writes the files below a folder, in the order of the map. */
    public static Path write(Path home, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = home.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.ISO_8859_1);
        }
        return home;
    }

    /** Writes the usual files below a folder. */
    public static Path write(Path home) throws IOException {
        return write(home, FILES);
    }

    /** What lies below a folder, by name; each byte is a character. */
    public static Map<String, String> read(Path home) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (var walk = Files.walk(home)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                files.put(home.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
