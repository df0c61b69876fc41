package org.lineman.pack.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the pack in the repository, to spoil. */
public final class PackCopy {
    private static final Path HOME = Path.of(System.getProperty("basedir", "."));

    private PackCopy() {}

    /** Copies rules, articles and lists; of the cases the expectations, and evidence only of those of one cause. */
    public static Path into(Path folder) throws IOException {
        for (String part : List.of("rules", "knowledge-base")) {
            try (Stream<Path> files = Files.walk(HOME.resolve(part))) {
                files.filter(Files::isRegularFile).forEach(file -> copy(file, folder));
            }
        }
        return folder;
    }

    private static void copy(Path file, Path folder) {
        try {
            Path to = folder.resolve(HOME.relativize(file).toString());
            Files.createDirectories(to.getParent());
            if (file.toString().contains("evidence")) {
                Files.writeString(to, "");
            } else {
                Files.copy(file, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text in a file; the text has to be there. */
    public static void spoil(Path home, String file, String from, String to) throws IOException {
        String text = Files.readString(home.resolve(file));
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not hold " + from);
        }
        Files.writeString(home.resolve(file), text.replaceFirst(java.util.regex.Pattern.quote(from), to));
    }
}
