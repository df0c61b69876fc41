package org.lineman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lineman.diagnosis.Answer;
import org.lineman.diagnosis.AnswerJson;
import org.lineman.document.JsonDocument;
import org.lineman.fact.Vocabulary;
import org.lineman.knowledge.Article;
import org.lineman.pack.Pack;
import org.lineman.pack.cases.CaseFolder;
import org.lineman.pack.cases.CaseRun;
import org.lineman.pack.cases.OpenCase;

/** Every case beside the rules, against the whole pack: a greedy rule breaks somebody else's case. */
class CasesTest {
    private static final Path HOME = Path.of(System.getProperty("basedir", "."));
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
                .map(folder -> DynamicTest.dynamicTest(folder.label(), () -> assertThat(
                                CaseRun.differences(folder, submission -> readableAgain(diagnose.answer(submission))))
                        .isEmpty()));
    }

    /** An answer is stored as its document: nothing may get lost on the way back. */
    private static Answer readableAgain(Answer answer) {
        String written = AnswerJson.write(answer);
        Answer read = AnswerJson.read(JsonDocument.read("answer", written));

        assertThat(AnswerJson.write(read.withFacts(answer.facts()))).isEqualTo(written);
        assertThat(read.facts())
                .hasSameSizeAs(answer.facts().stream()
                        .filter(fact -> Vocabulary.kindOf(fact).posted())
                        .toList());
        return answer;
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

    /** Where the evidence is not enough, the answer is a question: one of those that the article of the problem asks. */
    @TestFactory
    Stream<DynamicTest> whereTooLittleIsKnownATestOfTheProblemIsNamed() {
        List<CaseFolder> cases = CaseFolder.below(HOME.resolve(Pack.RULES)).stream()
                .filter(folder -> folder.name().startsWith("too-little"))
                .toList();
        Diagnose diagnose = new Diagnose(pack);
        return pack.knowledge().articles().stream()
                .filter(article -> article.kind() == Article.Kind.FAULT)
                .map(article -> DynamicTest.dynamicTest(article.id(), () -> assertThat(cases)
                        .filteredOn(folder -> folder.cause().equals(article.id()))
                        .anySatisfy(folder -> assertThat(testsNamed(diagnose, folder))
                                .containsAnyElementsOf(testsAskedFor(article)))));
    }

    private static List<String> testsNamed(Diagnose diagnose, CaseFolder folder) throws IOException {
        try (OpenCase open = OpenCase.of(folder)) {
            return diagnose.answer(open.submission()).nextTests().stream()
                    .map(Answer.TestToRun::test)
                    .toList();
        }
    }

    private static Set<String> testsAskedFor(Article article) {
        return article.indicators().stream()
                .flatMap(indicator -> indicator.ask().stream())
                .collect(Collectors.toSet());
    }

    private static List<String> namesOf(List<CaseFolder> cases, Article article) {
        return cases.stream()
                .filter(folder -> folder.cause().equals(article.id()))
                .map(CaseFolder::name)
                .toList();
    }
}
