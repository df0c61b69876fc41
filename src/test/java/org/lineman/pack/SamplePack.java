package org.lineman.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A home with a pack of two causes, a recognizer and five cases, all in order, to be spoilt in one place at a time. */
public final class SamplePack {
    public static final String ARTICLE = "knowledge-base/acme/switch/fan-stopped.md";
    public static final String HOT_ARTICLE = "knowledge-base/acme/switch/board-hot.md";
    public static final String RULES = "rules/acme/switch/fan-stopped.drl";
    public static final String HOT_RULES = "rules/acme/switch/board-hot.drl";
    public static final String SYMPTOM_RULES = "rules/acme/symptoms.drl";
    public static final String RECOGNIZERS = "rules/acme/switch/recognizers.yaml";
    public static final String POSITIVE = "rules/acme/switch/fan-stopped.cases/positive-alarm/";
    public static final String NEAR_MISS = "rules/acme/switch/fan-stopped.cases/near-miss-other-alarm/";

    private static final Path ORIGINAL = Path.of("src/test/resources/small-pack");

    private final Path home;
    private final Map<String, String> files = new TreeMap<>();

    /** A pack below this folder, which {@link #write} fills. */
    public SamplePack(Path home) throws IOException {
        this.home = home;
        try (Stream<Path> walk = Files.walk(ORIGINAL)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(ORIGINAL.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
    }

    /** Replaces a text that stands exactly once in a file. */
    public SamplePack change(String file, String old, String now) {
        String text = files.get(file);
        if (text.indexOf(old) < 0 || text.indexOf(old) != text.lastIndexOf(old)) {
            throw new IllegalArgumentException("'" + old + "' does not stand once in " + file);
        }
        files.put(file, text.replace(old, now));
        return this;
    }

    /** Adds or replaces a file. */
    public SamplePack put(String file, String text) {
        files.put(file, text);
        return this;
    }

    /** Leaves a file out. */
    public SamplePack remove(String file) {
        files.remove(file);
        return this;
    }

    /** The text of a file. */
    public String text(String file) {
        return files.get(file);
    }

    /** Writes all files. */
    public Path write() throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = home.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return home;
    }
}
