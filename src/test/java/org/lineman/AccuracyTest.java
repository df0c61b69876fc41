package org.lineman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lineman.knowledge.Article;
import org.lineman.pack.Pack;
import org.lineman.pack.cases.Accuracy;
import org.lineman.pack.cases.CaseFolder;

/** The figures of docs/reference/accuracy.md are those of this pack: a rule that gets worse changes a page that people read. */
class AccuracyTest {
    private static final Path HOME = Path.of(System.getProperty("basedir", "."));
    private static final Path PUBLISHED = HOME.resolve("docs/reference/accuracy.md");
    private static final Path FOUND = HOME.resolve("target/accuracy.md");

    @Test
    void thePublishedFiguresAreTheMeasuredOnes() throws IOException {
        try (Pack pack = Pack.load(HOME, HOME.resolve("target/rules-cache"))) {
            Diagnose diagnose = new Diagnose(pack);
            String found = Accuracy.of(CaseFolder.below(HOME.resolve(Pack.RULES)), faults(pack), diagnose::answer)
                    .markdown();
            Files.writeString(FOUND, found);
            assertThat(Files.readString(PUBLISHED))
                    .as("if the change is meant: cp target/accuracy.md docs/reference/accuracy.md")
                    .isEqualTo(found);
        }
    }

    private static Set<String> faults(Pack pack) {
        return pack.knowledge().articles().stream()
                .filter(article -> article.kind() == Article.Kind.FAULT)
                .map(Article::id)
                .collect(Collectors.toSet());
    }
}
