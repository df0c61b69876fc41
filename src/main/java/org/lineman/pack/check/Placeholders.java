package org.lineman.pack.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lineman.document.DocumentProblem;
import org.lineman.pack.Pack;

/** Finds what a new known problem was scaffolded with and nobody has filled in yet. */
public final class Placeholders {
    /** What stands where something has to be filled in. */
    public static final String WORD = "FILL-IN";

    private Placeholders() {}

    /** Every line below {@code rules/} and {@code knowledge-base/} that still holds {@link #WORD}. */
    static List<DocumentProblem> below(Path home) {
        List<DocumentProblem> problems = new ArrayList<>();
        for (String folder : List.of(Pack.RULES, Pack.KNOWLEDGE_BASE)) {
            try (Stream<Path> files = Files.walk(home.resolve(folder))) {
                files.filter(Files::isRegularFile).sorted().forEach(file -> problems.addAll(in(home, file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return problems;
    }

    private static List<DocumentProblem> in(Path home, Path file) {
        List<DocumentProblem> problems = new ArrayList<>();
        try {
            // Evidence may be any bytes: each becomes a character, so that nothing is refused.
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            if (text.contains(WORD)) {
                String[] lines = text.split("\n", -1);
                for (int i = 0; i < lines.length; i++) {
                    if (lines[i].contains(WORD)) {
                        String name = home.relativize(file).toString().replace('\\', '/');
                        problems.add(new DocumentProblem(
                                name, i + 1, "", "still holds the placeholder " + WORD + ": " + shortened(lines[i])));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return problems;
    }

    private static String shortened(String line) {
        String text = line.strip();
        return text.length() > 90 ? text.substring(0, 87) + "..." : text;
    }
}
