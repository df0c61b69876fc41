package org.lineman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The threat model names for each threat tests that exist. */
class SecurityPageTest {
    private static final Path PAGE = Path.of("SECURITY.md");
    private static final Pattern THREAT = Pattern.compile("^\\| ([STRIDE]) \\|.*\\|([^|]*)\\|$", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("`(\\w+)`");

    @Test
    void everyThreatHasTestsThatExist() throws IOException {
        Set<String> tests = tests();

        List<String> rows = THREAT.matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(2))
                .toList();

        assertThat(rows)
                .hasSizeGreaterThan(15)
                .allSatisfy(named -> assertThat(names(named)).isNotEmpty().isSubsetOf(tests));
    }

    @Test
    void everyLetterOfStrideWasThoughtOf() throws IOException {
        assertThat(THREAT.matcher(Files.readString(PAGE)).results().map(row -> row.group(1)))
                .contains("S", "T", "R", "I", "D", "E");
    }

    private static List<String> names(String cell) {
        return TEST.matcher(cell).results().map(name -> name.group(1)).toList();
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\w+(Test|IT)\\.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
