package org.lineman.recognize;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lineman.evidence.Content;
import org.lineman.evidence.Evidence;
import org.lineman.recognize.parser.OutputParser;
import org.lineman.recognize.parser.OutputParsers;
import org.lineman.recognize.text.FactText;

/** Each {@code <parser>/<name>.raw} gives the facts and problems of the {@code .expected} beside it, no more and no less. */
class ParserSamplesTest {
    private static final Path SAMPLES = Path.of("src/test/resources/recognize");
    private static final String NAME = "raw";

    @TempDir
    Path noRules;

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> walk = Files.walk(SAMPLES)) {
            return walk.filter(path -> path.toString().endsWith(".raw")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void rawOutputGivesWhatIsExpected(Path raw) throws IOException {
        Path expected = Path.of(raw.toString().replaceFirst("\\.raw$", ".expected"));
        String found = facts(raw);
        if (System.getenv("LINEMAN_WRITE_SAMPLES") != null) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected));
    }

    private String facts(Path raw) throws IOException {
        Recognised read =
                Recognizers.load(noRules).read(List.of(Evidence.of(NAME, Content.ofBytes(Files.readAllBytes(raw)))));
        Stream<String> facts = read.facts().stream().map(fact -> fact.source().place() + " " + FactText.of(fact, NAME));
        Stream<String> problems =
                read.problems().stream().map(problem -> problem.source().place() + " problem: " + problem.says());
        Stream<String> clock = read.clocks().values().stream().map(offset -> "the clock runs at " + offset.getId());
        return Stream.of(facts, problems, clock)
                .flatMap(lines -> lines)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void damagedOutputIsReadToItsEnd(Path raw) throws IOException {
        List<String> lines = Files.readAllLines(raw);
        Random random = new Random(raw.getFileName().toString().hashCode());
        Recognizers recognizers = Recognizers.load(noRules);
        for (int round = 0; round < 30; round++) {
            String damaged = lines.stream()
                    .map(line -> random.nextInt(3) > 0 ? line : line.substring(0, random.nextInt(line.length() + 1)))
                    .collect(Collectors.joining("\n"));
            Recognised read = recognizers.read(List.of(Evidence.of(NAME, Content.ofBytes(damaged.getBytes(UTF_8)))));

            assertThat(read.problems()).noneMatch(problem -> problem.says().contains("reading stopped"));
        }
    }

    @Test
    void noParserIsWithoutASample() {
        assertThat(OutputParsers.begin()).extracting(OutputParser::id).allSatisfy(id -> assertThat(samples())
                .as("samples of the parser " + id)
                .anyMatch(path -> path.getParent().getFileName().toString().equals(id)));
    }
}
