package org.lineman.door.rest.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Lines of the evidence that the cases of the rules have, whole and damaged: what parsers take for something they know. */
final class EvidenceLines {
    private static final long LARGEST = 200_000;
    private static final int MOST_LINES = 12;

    private final List<List<String>> files = new ArrayList<>();

    /** The evidence below a folder of rules. */
    EvidenceLines(Path rules) throws IOException {
        try (Stream<Path> found = Files.walk(rules)) {
            for (Path file : found.filter(path -> path.toString().contains("/evidence/"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList()) {
                if (Files.size(file) < LARGEST) {
                    files.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                            .lines()
                            .toList());
                }
            }
        }
    }

    /** A few lines that follow each other, one of them perhaps damaged. */
    String some(Random random) {
        List<String> file = files.get(random.nextInt(files.size()));
        if (file.isEmpty()) {
            return "";
        }
        int from = random.nextInt(file.size());
        List<String> lines =
                new ArrayList<>(file.subList(from, Math.min(file.size(), from + 1 + random.nextInt(MOST_LINES))));
        if (random.nextInt(3) == 0) {
            int damaged = random.nextInt(lines.size());
            lines.set(damaged, Hostile.damaged(lines.get(damaged), random));
        }
        return String.join("\n", lines) + "\n";
    }
}
