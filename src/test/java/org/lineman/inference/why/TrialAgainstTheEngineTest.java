package org.lineman.inference.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lineman.Diagnose;
import org.lineman.diagnosis.CaseAtHand;
import org.lineman.fact.Fact;
import org.lineman.inference.Observation;
import org.lineman.pack.Pack;
import org.lineman.pack.cases.CaseFolder;
import org.lineman.pack.cases.OpenCase;

/** The interpreter beside the engine: on every case, each rule fires in the one exactly as it fires in the other. */
class TrialAgainstTheEngineTest {
    private static final Path HOME = Path.of(System.getProperty("basedir", "."));

    private static Pack pack;
    private static List<RuleShape> rules;

    @BeforeAll
    static void load() {
        pack = Pack.load(HOME, HOME.resolve("target/rules-cache"));
        rules = RuleShapes.read(pack.ruleFiles());
    }

    @AfterAll
    static void close() {
        pack.close();
    }

    @Test
    void everyRuleOfThePackCanBeInterpreted() {
        assertThat(rules)
                .extracting(RuleShape::name)
                .containsExactlyInAnyOrderElementsOf(pack.rules().ruleNames());
        assertThat(rules)
                .allSatisfy(rule -> assertThat(rule.unread()).as(rule.name()).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> firesAsTheEngineDoes() {
        Diagnose diagnose = new Diagnose(pack);
        return CaseFolder.below(HOME.resolve(Pack.RULES)).stream()
                .map(folder -> DynamicTest.dynamicTest(folder.label(), () -> compare(folder, diagnose)));
    }

    private static void compare(CaseFolder folder, Diagnose diagnose) throws IOException {
        try (OpenCase open = OpenCase.of(folder)) {
            CaseAtHand at = diagnose.atHand(open.submission());
            FactsByType facts = new FactsByType(seen(at));
            Set<String> fired = new TreeSet<>();
            Set<Observation> observed = new java.util.HashSet<>();
            for (RuleShape rule : rules) {
                Trial trial = Trial.of(rule, facts);
                if (trial.fires()) {
                    fired.add(rule.name());
                    observed.addAll(trial.observations());
                } else {
                    assertThat(trial.miss()).as(rule.name()).isPresent();
                }
            }
            assertThat(fired).containsExactlyElementsOf(at.inferred().fired());
            assertThat(observed)
                    .containsExactlyInAnyOrderElementsOf(at.inferred().observations());
        }
    }

    private static List<Fact> seen(CaseAtHand at) {
        List<Fact> facts = new ArrayList<>(at.facts());
        at.incident().ifPresent(facts::add);
        return facts;
    }
}
