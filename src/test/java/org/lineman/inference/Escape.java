package org.lineman.inference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A rule that tries to get out: to run code of its own, to never end, or to be read in another way than it looks. Its first
 * line says where and why it has to be refused.
 *
 * @param name the file's name
 * @param file what is loaded
 * @param line the line that has to be named
 * @param reason words that the message has to hold
 */
record Escape(String name, RuleFile file, int line, String reason) {
    static final Path FOLDER = Path.of("src/test/resources/inference/escape");

    /** What the rules try to leave behind. */
    static final Path CANARY_FILE = Path.of("target/escaped");

    static final String CANARY_PROPERTY = "lineman.escaped";

    private static final Pattern FIRST_LINE = Pattern.compile("// refused, line (\\d+): ([^\n]*)\n.*", Pattern.DOTALL);

    static List<Escape> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Escape::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Escape read(Path path) {
        try {
            String name = path.getFileName().toString().replace(".drl", "");
            String text = Files.readString(path);
            Matcher first = FIRST_LINE.matcher(text);
            if (!first.matches()) {
                throw new IllegalStateException(path + " does not say where and why it has to be refused");
            }
            return new Escape(
                    name, new RuleFile(name + "/old-tls.drl", text), Integer.parseInt(first.group(1)), first.group(2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean happened() {
        return System.getProperty(CANARY_PROPERTY) != null || Files.exists(CANARY_FILE);
    }
}
