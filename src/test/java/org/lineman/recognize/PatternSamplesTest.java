package org.lineman.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lineman.evidence.Content;
import org.lineman.evidence.Evidence;
import org.lineman.recognize.text.FactText;

/**
 * Each {@code recognizers.yaml} has whole output beside what is read out of it: {@code patterns/<vendor>/<product>/<name>.raw}
 * and {@code .expected}, noise included. The lines that the file itself carries show a pattern alone; this shows it in company.
 */
class PatternSamplesTest {
    private static final Path RULES = Path.of("rules");
    private static final Path SAMPLES = Path.of("src/test/resources/patterns");
    private static final Pattern KIND = Pattern.compile("\\bfact: ([a-z-]+)");
    private static final String NAME = "raw";
    private static final Recognizers RECOGNIZERS = Recognizers.load(RULES);

    static List<Path> files() throws IOException {
        return below(RULES, "recognizers.yaml");
    }

    static List<Path> samples() throws IOException {
        return below(SAMPLES, ".raw");
    }

    private static List<Path> below(Path folder, String end) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> path.toString().endsWith(end)).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void rawOutputGivesWhatIsExpected(Path raw) throws IOException {
        Path expected = Path.of(raw.toString().replaceFirst("\\.raw$", ".expected"));
        Recognised read = RECOGNIZERS.read(List.of(Evidence.of(NAME, Content.ofBytes(Files.readAllBytes(raw)))));
        String found = Stream.concat(
                        read.facts().stream().map(fact -> fact.source().place() + " " + FactText.of(fact, NAME)),
                        read.problems().stream()
                                .map(problem -> problem.source().place() + " problem: " + problem.says()))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        if (System.getenv("LINEMAN_WRITE_SAMPLES") != null) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("files")
    void noFileIsWithoutWholeOutputThatItReads(Path file) throws IOException {
        Path folder = SAMPLES.resolve(RULES.relativize(file.getParent()));
        assertThat(folder).as("whole output for " + file).isDirectory();
        String expected = below(folder, ".expected").stream()
                .map(PatternSamplesTest::text)
                .collect(Collectors.joining("\n"));
        TreeSet<String> kinds = KIND.matcher(Files.readString(file))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(kinds).as("kinds of facts in " + folder).anyMatch(kind -> expected.contains(" " + kind + " about "));
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
