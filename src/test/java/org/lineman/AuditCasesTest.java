package org.lineman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lineman.diagnosis.Answer;
import org.lineman.diagnosis.AuditAnswer;
import org.lineman.evidence.Gathering;
import org.lineman.knowledge.Article;
import org.lineman.pack.Pack;
import org.lineman.pack.cases.CaseFolder;
import org.lineman.recognize.Submission;

/**
 * Audits the evidence of every case of an audit article: each finding with its place, what is right, and what is missing are
 * those of {@code findings.txt} beside the case. LINEMAN_WRITE_SAMPLES writes these files, to be read before a commit.
 */
class AuditCasesTest {
    private static final Path HOME = Path.of(System.getProperty("basedir", "."));

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
    Stream<DynamicTest> theFindingsAreTheExpectedOnes() {
        return cases().map(folder -> DynamicTest.dynamicTest(folder.label(), () -> {
            Path expected = folder.folder().resolve("findings.txt");
            String found = text(audit(folder), folder.evidence() + "/");
            if (System.getenv("LINEMAN_WRITE_SAMPLES") != null) {
                Files.writeString(expected, found);
            }
            assertThat(expected)
                    .as(
                            "what an audit of the case finds; LINEMAN_WRITE_SAMPLES=1 writes it, to be read before it is kept")
                    .exists();
            assertThat(found).isEqualTo(Files.readString(expected));
        }));
    }

    @Test
    void everyIndicatorOfAnAuditSaysWhatToChange() {
        assertThat(pack.knowledge().articles())
                .filteredOn(article -> article.kind() == Article.Kind.AUDIT && saysWhatToChange(article))
                .hasSize(4)
                .allSatisfy(article -> assertThat(article.indicators())
                        .filteredOn(indicator -> indicator.present().isPresent())
                        .allSatisfy(indicator -> assertThat(indicator.finding())
                                .as(indicator.id())
                                .isPresent()));
    }

    @Test
    void noFindingIsEverTheRootOfAnOutageThatSomebodyReports() throws IOException {
        for (CaseFolder folder : cases().toList()) {
            try (Gathering gathering = gathering(folder)) {
                Answer answer = new Diagnose(pack)
                        .answer(new Submission(
                                Optional.empty(),
                                Optional.empty(),
                                List.of(
                                        new Submission.Reported("port-network-down", Optional.empty()),
                                        new Submission.Reported("gateways-split", Optional.empty())),
                                List.of(),
                                gathering.evidence(),
                                List.of()));

                assertThat(answer.problems())
                        .as(folder.label())
                        .noneMatch(problem -> isAudit(problem.root().cause()));
                assertThat(answer.inconclusive()).as(folder.label()).noneMatch(candidate -> isAudit(candidate.cause()));
            }
        }
    }

    private static boolean isAudit(String cause) {
        return pack.knowledge().article(cause).orElseThrow().kind() == Article.Kind.AUDIT;
    }

    private static Stream<CaseFolder> cases() {
        return CaseFolder.below(HOME.resolve(Pack.RULES)).stream().filter(folder -> pack.knowledge()
                .article(folder.cause())
                .filter(AuditCasesTest::saysWhatToChange)
                .isPresent());
    }

    private static boolean saysWhatToChange(Article article) {
        return article.indicators().stream()
                .anyMatch(indicator -> indicator.finding().isPresent());
    }

    private static Gathering gathering(CaseFolder folder) {
        return Gathering.of(List.of(folder.evidence().toString()), InputStream.nullInputStream());
    }

    private static AuditAnswer audit(CaseFolder folder) {
        try (Gathering gathering = gathering(folder)) {
            return new Diagnose(pack).audit(Submission.of(gathering.evidence()));
        }
    }

    private static String text(AuditAnswer answer, String folder) {
        Stream<String> findings = answer.findings().stream()
                .map(point -> point.severity().word() + " " + point.indicator() + " " + point.subject() + ": "
                        + point.says() + " [" + point.form() + " / " + point.field() + " = " + point.value() + "] "
                        + places(point.sources()));
        Stream<String> right = answer.right().stream()
                .map(one -> "right " + one.indicator() + " " + one.subject() + " " + places(one.sources()));
        Stream<String> missing = answer.missing().stream()
                .map(one -> "missing " + one.test() + " for " + String.join(" ", one.wouldJudge()));
        Stream<String> load = answer.heartbeats().stream().map(one -> "heartbeats " + one.says());
        return Stream.of(findings, right, missing, load)
                .flatMap(lines -> lines)
                .map(line -> line.replace(folder, "") + "\n")
                .collect(Collectors.joining());
    }

    private static String places(List<Answer.SourceRef> sources) {
        return sources.stream()
                .map(source -> source.evidence() + ":" + source.lines() + source.pointer())
                .collect(Collectors.joining(", "));
    }
}
