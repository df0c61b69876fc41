package org.lineman.inference.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lineman.evidence.Source;
import org.lineman.fact.AlarmRaised;
import org.lineman.fact.Backtrace;
import org.lineman.fact.CoreDump;
import org.lineman.fact.Fact;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.inference.EvaluationStopped;
import org.lineman.inference.RuleFile;

class TrialTest {
    private static final Subject A = Subject.node("a");
    private static final Subject B = Subject.node("b");

    @Test
    void aRuleFiresOncePerCombinationThatMeetsItsPatterns() {
        Trial trial = trial("""
                $one : AlarmRaised( code == "X", $node : subject )
                $two : AlarmRaised( code == "Y", subject == $node )
                """, alarm("X", A, 1), alarm("Y", A, 2), alarm("Y", A, 3), alarm("Y", B, 4));

        assertThat(trial.matches()).extracting(Trial.Match::facts).allSatisfy(facts -> assertThat(facts)
                .hasSize(2));
        assertThat(trial.matches()).hasSize(2).allSatisfy(match -> assertThat(match.variables())
                .containsEntry("$node", A));
        assertThat(trial.miss()).isEmpty();
    }

    @Test
    void theNearestMissNamesTheConstraintTheFactAndTheValue() {
        Trial trial = trial(
                """
                $one : AlarmRaised( code == "X", severity == "major", $node : subject )
                """, alarm("W", A, 1), new AlarmRaised(B, When.UNKNOWN, Source.Lines.at("log", 2), "X", "minor", null));

        Miss miss = trial.miss().orElseThrow();
        assertThat(miss.how()).isEqualTo(Miss.How.TURNED_AWAY);
        assertThat(miss.failed().orElseThrow().text()).isEqualTo("severity == \"major\"");
        assertThat(miss.failed().orElseThrow().line()).isEqualTo(3);
        assertThat(miss.candidate().orElseThrow().source().label()).isEqualTo("log:2");
        assertThat(miss.readings()).containsExactly(new Reading("severity", "minor"));
    }

    @Test
    void theRuleThatCameFurthestIsTheOneToldOf() {
        Trial trial = trial("""
                $one : AlarmRaised( code == "X", $node : subject )
                $core : CoreDump( subject == $node, process == "ccm" )
                """, alarm("X", A, 1), alarm("W", A, 2), core(B, "ccm", 3), core(A, "cti", 4));

        Miss miss = trial.miss().orElseThrow();
        assertThat(miss.pattern().type()).isEqualTo("CoreDump");
        assertThat(miss.matched()).extracting(fact -> fact.source().label()).containsExactly("log:1");
        assertThat(miss.failed().orElseThrow().text()).isEqualTo("process == \"ccm\"");
        assertThat(miss.readings()).containsExactly(new Reading("process", "cti"));
    }

    @Test
    void ofFactsThatFailAtTheSamePlaceTheOneThatMeetsMoreOfTheRestIsNearer() {
        Trial trial = trial("""
                $one : AlarmRaised( code == "X", $node : subject )
                $core : CoreDump( subject == $node, process == "ccm" )
                """, alarm("X", A, 1), core(B, "cti", 2), core(B, "ccm", 3));

        Miss miss = trial.miss().orElseThrow();
        assertThat(miss.candidate().orElseThrow().source().label()).isEqualTo("log:3");
        assertThat(miss.readings()).containsExactly(new Reading("subject", "b"), new Reading("$node", "a"));
    }

    @Test
    void aFactThatMustNotBeThereIsShown() {
        Trial trial = trial("""
                $one : AlarmRaised( code == "X", $node : subject )
                not CoreDump( subject == $node, process == "ccm" )
                """, alarm("X", A, 1), core(A, "ccm", 9));

        Miss miss = trial.miss().orElseThrow();
        assertThat(miss.how()).isEqualTo(Miss.How.THERE);
        assertThat(miss.condition().text()).isEqualTo("not CoreDump( subject == $node, process == \"ccm\" )");
        assertThat(miss.condition().line()).isEqualTo(4);
        assertThat(miss.candidate().orElseThrow().source().label()).isEqualTo("log:9");
    }

    @Test
    void aTypeOfWhichThereIsNoFactIsNamed() {
        Miss miss = trial("$core : CoreDump( process == \"ccm\" )", alarm("X", A, 1))
                .miss()
                .orElseThrow();

        assertThat(miss.how()).isEqualTo(Miss.How.NO_FACT);
        assertThat(miss.pattern().type()).isEqualTo("CoreDump");
    }

    @Test
    void aGroupUnderExistsIsMetByFactsTogether() {
        String rule = """
                $one : AlarmRaised( code == "X", $node : subject )
                exists ( AlarmRaised( code == "Y", $other : subject ) and CoreDump( subject == $other ) )
                """;

        assertThat(trial(rule, alarm("X", A, 1), alarm("Y", B, 2), core(B, "ccm", 3), core(B, "cti", 4))
                        .matches())
                .hasSize(1);
        assertThat(trial(rule, alarm("X", A, 1), alarm("Y", B, 2), core(A, "ccm", 3))
                        .miss()
                        .orElseThrow()
                        .how())
                .isEqualTo(Miss.How.NOT_TOGETHER);
    }

    @Test
    void aComponentThatIsLeftOutFailsInsteadOfBreakingTheTrial() {
        Trial trial = trial(
                "$trace : Backtrace( abortReason.contains(\"signals\") )",
                new Backtrace(A, When.UNKNOWN, Source.Lines.at("log", 1), "core.1", "ccm", null, null, null));

        assertThat(trial.fires()).isFalse();
        assertThat(trial.miss().orElseThrow().readings()).contains(new Reading("abortReason", "nothing"));
    }

    @Test
    void constraintsAreCountedWhereThoseBeforeThemHold() {
        Trial trial = trial(
                "$one : AlarmRaised( code == \"X\", severity != null, severity != \"minor\" )",
                alarm("W", A, 1),
                alarm("X", A, 2),
                new AlarmRaised(A, When.UNKNOWN, Source.Lines.at("log", 3), "X", "major", null));

        List<Constraint> parts = trial.rule().patterns().get(0).constraints();
        assertThat(parts).extracting(trial.tally()::held).containsExactly(2L, 1L, 1L);
        assertThat(parts).extracting(trial.tally()::failed).containsExactly(1L, 1L, 0L);
    }

    @Test
    void factsThatAnEqualityLeavesOutCountAsTurnedAwayButAreNotLookedAt() {
        Trial trial = trial("""
                $one : AlarmRaised( code == "X", $node : subject )
                $core : CoreDump( subject == $node )
                """, alarm("X", A, 1), core(A, "ccm", 2), core(B, "ccm", 3), core(B, "ccm", 4));

        Condition.FactPattern joined = trial.rule().patterns().get(1);
        assertThat(trial.tally().looked(joined)).isEqualTo(1);
        assertThat(trial.tally().failed(joined.constraints().get(0))).isEqualTo(2);
    }

    @Test
    void calculatesAndJoinsWithAndOrAndNot() {
        assertThat(trial("""
                                $one : AlarmRaised( code == "X" || code == "Y", !( severity == "minor" && text != null ) )
                                """, alarm("Y", A, 1)).fires()).isTrue();
    }

    @Test
    void whatCannotBeInterpretedIsSaidAndNotGuessed() {
        RuleShape rule = rule("$one : AlarmRaised( code matches \"X.*\" )");

        assertThat(rule("$one : AlarmRaised( subject == Subject.node( \"a\" ) )")
                        .unread())
                .contains("'Subject' is more than can be interpreted");
        assertThat(rule.unread()).contains("code matches \"X.*\"", "more than can be interpreted");
        assertThatThrownBy(() -> Trial.of(rule, new FactsByType(List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("c/i/present");
    }

    @Test
    void aTrialThatExplodesIsStopped() {
        List<Fact> many = new ArrayList<>();
        IntStream.range(1, 400).forEach(line -> many.add(alarm("X", A, line)));
        RuleShape rule = rule("""
                $one : AlarmRaised( code == "X", $node : subject, $when : time )
                $two : AlarmRaised( time.latest != $when.earliest, subject == $node )
                $three : AlarmRaised( subject == $node )
                """);

        assertThatThrownBy(() -> Trial.of(rule, new FactsByType(many), 100_000))
                .isInstanceOf(EvaluationStopped.class)
                .hasMessageContaining("c/i/present");
    }

    private static Trial trial(String conditions, Fact... facts) {
        return Trial.of(rule(conditions), new FactsByType(List.of(facts)));
    }

    private static RuleShape rule(String conditions) {
        return RuleShapes.read(List.of(new RuleFile(
                        "v/p/c.drl",
                        "rule \"c/i/present\"\nwhen\n" + conditions.strip()
                                + "\nthen\n    observed.present( $node, $one );\nend\n")))
                .get(0);
    }

    private static AlarmRaised alarm(String code, Subject node, int line) {
        When when = When.exactly(Instant.parse("2024-03-05T10:00:00Z").plusSeconds(line));
        return new AlarmRaised(node, when, Source.Lines.at("log", line), code, null, null);
    }

    private static CoreDump core(Subject node, String process, int line) {
        return new CoreDump(
                node, When.UNKNOWN, Source.Lines.at("log", line), "core." + line, process, null, null, null);
    }
}
