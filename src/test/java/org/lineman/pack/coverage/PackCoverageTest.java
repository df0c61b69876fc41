package org.lineman.pack.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lineman.Diagnose;
import org.lineman.inference.why.RuleShape;
import org.lineman.inference.why.RuleShapes;
import org.lineman.pack.Pack;
import org.lineman.pack.cases.CaseFolder;
import org.lineman.pack.cases.CaseSuite;
import org.lineman.pack.cases.OpenCase;

/** What the cases of the pack that ships put to the test. */
class PackCoverageTest {
    private static final Path HOME = Path.of(System.getProperty("basedir", "."));

    /** Rules that no case fires yet. The list may become shorter, never longer. */
    private static final Path WITHOUT_A_CASE = Path.of("src/test/resources/rules-without-a-case.txt");

    private static Coverage coverage;

    @BeforeAll
    static void reckon() {
        try (Pack pack = Pack.load(HOME, HOME.resolve("target/rules-cache"))) {
            Diagnose diagnose = new Diagnose(pack);
            List<RuleShape> rules = RuleShapes.read(pack.ruleFiles());
            List<CaseTrace> traces = CaseSuite.each(
                    CaseFolder.below(HOME.resolve(Pack.RULES)), folder -> trace(folder, pack, diagnose, rules));
            coverage = CoverageReckoning.of(
                    pack.knowledge(), rules, pack.recognizers().places(), traces);
        }
    }

    private static CaseTrace trace(CaseFolder folder, Pack pack, Diagnose diagnose, List<RuleShape> rules) {
        try (OpenCase open = OpenCase.of(folder)) {
            Set<String> matched = pack.recognizers()
                    .read(open.submission().evidence())
                    .matched()
                    .keySet();
            return CaseTrace.of(diagnose.atHand(open.submission()), matched, rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyRuleFiresInACaseButForThoseThatAreNamed() throws IOException {
        List<String> named = Files.readAllLines(WITHOUT_A_CASE).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertThat(coverage.neverFired())
                .extracting(Coverage.RuleUse::name)
                .as("rules that no case fires, besides those in " + WITHOUT_A_CASE)
                .isSubsetOf(named);
        assertThat(coverage.rules()).extracting(Coverage.RuleUse::name).containsAll(named);
    }

    @Test
    void mostIndicatorsAreFoundInEachStateThatARuleCanTell() {
        assertThat(coverage.indicators()).hasSizeGreaterThan(40);
        assertThat(coverage.indicators().stream().filter(use -> !use.tried()))
                .hasSizeLessThan(coverage.indicators().size() / 3);
    }

    @Test
    void everyRuleCanBeInterpreted() {
        assertThat(coverage.rules())
                .allSatisfy(rule -> assertThat(rule.unread()).as(rule.name()).isEmpty());
    }

    @Test
    void halfOfTheConstraintsBothHeldAndFailed() {
        assertThat(coverage.constraintsTried() * 2).isGreaterThan(coverage.constraints());
    }

    @Test
    void mostRecognizersMatchALineOfACase() {
        assertThat(coverage.recognizers()).hasSizeGreaterThan(20);
        assertThat(coverage.recognizers().stream().filter(one -> one.cases() == 0))
                .hasSizeLessThan(coverage.recognizers().size() / 5);
    }
}
