package org.lineman.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The patches are put to the real program. */
class UnifiedDiffTest {
    @TempDir
    Path folder;

    private static String numbers(int to) {
        return IntStream.rangeClosed(1, to).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
    }

    @Test
    void changesFarApartAreTwoHunks() throws Exception {
        String after = numbers(60).replace("line 5\n", "five\n").replace("line 50\n", "fifty\nmore\n");

        String diff = patched(numbers(60), after);

        assertThat(diff).contains("@@ -2,7 +2,7 @@\n").contains("@@ -47,7 +47,8 @@\n");
    }

    @Test
    void theFirstAndTheLastLineMayChange() throws Exception {
        patched(numbers(10), "first\n" + numbers(10) + "last\n");
        patched(numbers(10), numbers(9));
        patched(numbers(3), "quite\nanother\ntext\n");
    }

    @Test
    void aMissingEndOfTheLastLineIsKept() throws Exception {
        assertThat(patched("a\nb", "a\nc")).contains("\\ No newline at end of file");
        patched("a\nb", "a\nb\n");
    }

    @Test
    void nothingIsSaidOfEqualTexts() {
        assertThat(UnifiedDiff.of("f", numbers(3), numbers(3))).isEmpty();
    }

    private String patched(String before, String after) throws IOException, InterruptedException {
        String diff = UnifiedDiff.of("f.txt", before, after);
        Path file = Files.writeString(folder.resolve("f.txt"), before);
        Path patch = Files.writeString(folder.resolve("p.diff"), diff);
        Process process = new ProcessBuilder("patch", "-p1", "--fuzz=0", "-i", patch.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String says = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(says + diff).isZero();
        assertThat(Files.readString(file)).isEqualTo(after);
        return diff;
    }
}
