package org.lineman.pack.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    private static final Path HOME = Path.of(System.getProperty("lineman.home", "."));

    /** Rules that no case fires yet. A case for one of them takes it off this list, and the list must not grow. */
    private static final Set<String> WITHOUT_A_CASE = Set.of(
            // No evidence of a zero window whose end lies beyond the excerpt, from a machine known to be the CM.
            "avaya-cm-gip-stalled/zero-window-seen/present",
            // A reset that the AES reports and a zero window towards it, in one submission.
            "avaya-cm-gip-stalled/cti-link-reset/present-seen-by-aes",
            // A restart of single processes of the CM, as opposed to a reset of the system.
            "avaya-cm-gip-stalled/no-restart-before-onset/absent-restart",
            "avaya-cm-restarted/restart-before-onset/present-restart",
            // A log of the AES in which TSAPI starts again.
            "symptom/tsapi-processes-restarting",
            // A console that answers, and a guest whose processor is idle.
            "cisco-uc-node-cpu-pegged/console-locked/absent",
            "cisco-uc-node-stalled/cpu-saturated/absent");

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
            Set<String> matched = new TreeSet<>();
            pack.recognizers().telling(matched::add).read(open.submission().evidence());
            return CaseTrace.of(diagnose.atHand(open.submission()), matched, rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyRuleFiresInACaseButForThoseThatAreNamed() {
        assertThat(coverage.neverFired()).extracting(Coverage.RuleUse::name).isSubsetOf(WITHOUT_A_CASE);
        assertThat(coverage.rules()).extracting(Coverage.RuleUse::name).containsAll(WITHOUT_A_CASE);
    }

    @Test
    void everyIndicatorIsFoundPresentInACase() {
        assertThat(coverage.indicators())
                .filteredOn(Coverage.IndicatorUse::canBePresent)
                .allSatisfy(use -> assertThat(use.present())
                        .as(use.cause() + "/" + use.indicator())
                        .isPositive());
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
