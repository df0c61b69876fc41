package org.lineman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the source files to what CONTRIBUTING.md and docs/explanation/architecture.md say of them. */
class SourceTreeTest {
    /** The target of a Markdown link, without its anchor. */
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)");

    private static final int MEDIAN_LINES = 80;
    private static final int MOST_LINES = 400;

    @Test
    void thePageOnTheArchitectureNamesEveryPackage() {
        assertThat(House.named()).as("packages named in %s", House.PAGE).containsAll(House.packages());
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        for (String name : House.packages()) {
            String packageName = name.equals(House.ROOT) ? name : House.ROOT + "." + name;
            Path info = House.SOURCES.resolve(packageName.replace('.', '/')).resolve("package-info.java");

            assertThat(info).exists();
            assertThat(Files.readString(info)).as(info.toString()).matches("(?s)/\\*\\*.*\\w+.*\\*/.*package .*");
        }
    }

    @Test
    void classesAreSmall() {
        List<Integer> lines = House.sources()
                .filter(file -> !file.endsWith("package-info.java"))
                .map(SourceTreeTest::lines)
                .sorted()
                .toList();

        assertThat(lines.get(lines.size() / 2))
                .as("median lines of a source file")
                .isLessThanOrEqualTo(MEDIAN_LINES);
    }

    @Test
    void noClassIsLarge() {
        assertThat(House.sources())
                .allSatisfy(file -> assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(MOST_LINES));
    }

    @Test
    void linksBetweenPagesLeadSomewhere() throws IOException {
        for (Path page : pages()) {
            List<String> targets = LINK.matcher(Files.readString(page))
                    .results()
                    .map(link -> link.group(1))
                    .filter(target -> !target.contains("://"))
                    .toList();

            assertThat(targets).as("links of %s", page).allSatisfy(target -> assertThat(page.resolveSibling(target))
                    .exists());
        }
    }

    @Test
    void theIndexLeadsToEveryPage() throws IOException {
        String index =
                Files.readString(Path.of("docs/README.md")) + Files.readString(Path.of("docs/decisions/README.md"));

        assertThat(pages().stream()
                        .filter(page -> page.startsWith("docs"))
                        .map(page -> page.getFileName().toString())
                        .filter(name -> !name.equals("README.md")))
                .allSatisfy(name -> assertThat(index).contains(name + ")"));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(Path.of(""));
                Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
