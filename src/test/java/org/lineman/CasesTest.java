package org.lineman;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lineman.knowledge.Article;
import org.lineman.pack.Pack;
import org.lineman.pack.cases.CaseFolder;
import org.lineman.pack.cases.CaseRun;

/** Every case beside the rules, against the whole pack: a greedy rule breaks somebody else's case. */
class CasesTest {
    private static final Path HOME = Path.of(System.getProperty("lineman.home", "."));
    private static final int LEAST_CASES = 3;

    private static Pack pack;

    @BeforeAll
    static void load() {
        pack = Pack.load(HOME, HOME.resolve("target/rules-cache"));
    }

    @AfterAll
    static void close() {
        pack.close();
    }

    @TestFactory
    Stream<DynamicTest> theAnswerIsTheExpectedOne() {
        Diagnose diagnose = new Diagnose(pack);
        return CaseFolder.below(HOME.resolve(Pack.RULES)).stream()
                .map(folder -> DynamicTest.dynamicTest(
                        folder.label(), () -> assertThat(CaseRun.differences(folder, diagnose::answer))
                                .isEmpty()));
    }

    @Test
    void everyKnownProblemHasAPositiveANearMissAndOneWithTooLittle() {
        List<CaseFolder> cases = CaseFolder.below(HOME.resolve(Pack.RULES));
        assertThat(pack.knowledge().articles()).allSatisfy(article -> assertThat(namesOf(cases, article))
                .as(article.id())
                .hasSizeGreaterThanOrEqualTo(LEAST_CASES)
                .anyMatch(name -> name.startsWith("positive"))
                .anyMatch(name -> name.startsWith("near-miss"))
                .anyMatch(name -> name.startsWith("too-little")));
    }

    private static List<String> namesOf(List<CaseFolder> cases, Article article) {
        return cases.stream()
                .filter(folder -> folder.cause().equals(article.id()))
                .map(CaseFolder::name)
                .toList();
    }
}
