package org.lineman.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lineman.document.DocumentProblem;
import org.lineman.pack.cases.CaseFolder;
import org.lineman.pack.cases.CaseResult;

class WatchLinesTest {
    private static final Path HOME = Path.of("home");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final WatchLines lines =
            new WatchLines(new PrintStream(bytes, true, StandardCharsets.UTF_8), Look.PLAIN, HOME);

    @Test
    void aFailureThatStaysTheSameIsOnlyNamed() {
        lines.quick(List.of(result("no such file")), Duration.ofMillis(90));
        assertThat(told()).contains("failed   fan/positive", "no such file", "a quick look at its own cases, 90 ms");

        lines.whole(List.of(result("no such file")), Duration.ofSeconds(4));
        assertThat(told())
                .contains("as before fan/positive", "1 case: 0 passed, 1 failed", "by the whole pack, 4 s")
                .doesNotContain("no such file");

        lines.quick(List.of(result("")), Duration.ofMillis(90));
        assertThat(told()).startsWith("1 case: 1 passed");
        lines.quick(List.of(result("no such file")), Duration.ofMillis(90));
        assertThat(told()).contains("no such file");
    }

    @Test
    void manyPathsAreCounted() {
        lines.changed(new TreeSet<>(List.of("a", "b", "c", "d", "e")));

        assertThat(told()).isEqualTo("saved    a, b, c and 2 more\n");
    }

    @Test
    void whatIsBrokenIsToldWithItsPlace() {
        lines.broken(List.of(new DocumentProblem("rules/a.drl", 3, "", "syntax")));

        assertThat(told()).startsWith("broken   rules/a.drl:3: syntax\n");
    }

    private static CaseResult result(String broken) {
        return new CaseResult(
                new CaseFolder("fan", "positive", HOME.resolve("fan.cases/positive")),
                "",
                List.of(),
                broken.isEmpty() ? List.of() : List.of(broken),
                "",
                Duration.ZERO);
    }

    private String told() {
        String text = bytes.toString(StandardCharsets.UTF_8);
        bytes.reset();
        return text;
    }
}
