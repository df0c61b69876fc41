package org.lineman.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lineman.fact.NodeRestarted;
import org.lineman.fact.Related;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.Edge;
import org.lineman.knowledge.Indicator;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.NextTest;
import org.lineman.knowledge.Prior;
import org.lineman.knowledge.Remedy;
import org.lineman.knowledge.Symptom;
import org.lineman.knowledge.Weight;

/** The ranking's rules one by one, on a small knowledge base: power → disk → crash → outage, and noise beside it. */
class RankingTest {
    private static final Subject NODE = Subject.node("n1");
    private static final int STRONG = 13;
    private static final int CONCLUSIVE = 20;

    private static final Article OUTAGE = article("crash", Prior.COMMON, CONCLUSIVE, to("outage", true));
    private static final Article DISK = article("disk", Prior.UNCOMMON, STRONG, to("crash", false));
    private static final Article POWER = article("power", Prior.RARE, STRONG, to("disk", false));
    private static final Article NOISE = article("noise", Prior.COMMON, CONCLUSIVE, to("hum", true));
    private static final KnowledgeBase KNOWLEDGE = new KnowledgeBase(
            List.of(OUTAGE, DISK, POWER, NOISE),
            List.of(new Symptom("outage", "nobody can call"), new Symptom("hum", "it hums")),
            List.of(test("look-crash", 2), test("look-disk", 2), test("look-power", 60), test("look-noise", 2)),
            List.of());

    @Test
    void aHealthySystemHasNoCause() {
        Answer answer = new CaseBuilder(KNOWLEDGE).absent("crash", "sign", NODE).answer();
        assertThat(answer.problems()).isEmpty();
        assertThat(answer.inconclusive()).isEmpty();
        assertThat(answer.remedies()).isEmpty();
        assertThat(answer.verdict()).isEqualTo("inconclusive");
    }

    @Test
    void aReportWithNothingFoundListsWhatCouldBeBehindItAndAsks() {
        Answer answer = new CaseBuilder(KNOWLEDGE).reported("outage").answer();
        assertThat(answer.problems()).isEmpty();
        assertThat(answer.inconclusive()).extracting(Answer.Candidate::cause).containsExactly("crash", "disk", "power");
        assertThat(answer.unexplained()).extracting(Answer.ChainLink::id).containsExactly("outage");
        assertThat(answer.nextTests())
                .extracting(Answer.TestToRun::test)
                .containsExactly("look-crash", "look-disk", "look-power");
        assertThat(answer.remedies()).extracting(Answer.Step::kind).containsOnly("preserve", "never");
    }

    @Test
    void aLikelyEffectSpeaksForItsCauseAndAnUnlikelyOneDoesNot() {
        Answer likely = new CaseBuilder(KNOWLEDGE)
                .present("crash", "sign", NODE)
                .present("disk", "sign", NODE)
                .answer();
        assertThat(likely.problems().get(0).root().decibans()).isEqualTo(-15 + STRONG + STRONG);
        Answer alone = new CaseBuilder(KNOWLEDGE).present("disk", "sign", NODE).answer();
        assertThat(alone.problems()).isEmpty();
        assertThat(alone.inconclusive()).extracting(Answer.Candidate::decibans).containsExactly(-15 + STRONG);
    }

    @Test
    void anAncestorThatNothingShowsIsNamedAboveTheRootWithItsTest() {
        Answer answer = new CaseBuilder(KNOWLEDGE)
                .reported("outage")
                .present("crash", "sign", NODE)
                .answer();
        Answer.Problem problem = answer.problems().get(0);
        assertThat(problem.root().cause()).isEqualTo("crash");
        assertThat(problem.chain()).extracting(Answer.ChainLink::id).containsExactly("disk", "crash", "outage");
        assertThat(problem.chain())
                .extracting(Answer.ChainLink::state)
                .containsExactly("not-shown", "established", "reported");
        assertThat(answer.nextTests()).extracting(Answer.TestToRun::test).startsWith("look-disk");
    }

    @Test
    void aTrueFindingThatLeadsNowhereIsCoincidentOnceSomethingElseIsReported() {
        CaseBuilder builder =
                new CaseBuilder(KNOWLEDGE).present("crash", "sign", NODE).present("noise", "sign", Subject.node("n2"));
        assertThat(builder.answer().problems()).hasSize(2);
        Answer answer = builder.reported("outage").answer();
        assertThat(answer.problems())
                .extracting(problem -> problem.root().cause())
                .containsExactly("crash");
        assertThat(answer.coincident()).extracting(Answer.Coincident::cause).containsExactly("noise");
    }

    @Test
    void whatHarmsByItselfIsAProblemOfItsOwn() {
        Answer answer = new CaseBuilder(KNOWLEDGE)
                .reported("outage")
                .present("crash", "sign", NODE)
                .present("noise", "sign", Subject.node("n2"))
                .seen("hum", Subject.node("n2"))
                .answer();
        assertThat(answer.problems()).extracting(Answer.Problem::relation).containsExactly("reported", "independent");
    }

    @Test
    void anExclusionIsToldForCausesOfTheSymptomsAtHand() {
        Answer answer = new CaseBuilder(KNOWLEDGE)
                .reported("outage")
                .absent("crash", "sign", NODE)
                .answer();
        assertThat(answer.ruledOut()).extracting(Answer.Candidate::cause).containsExactly("crash");
        assertThat(answer.inconclusive()).extracting(Answer.Candidate::cause).doesNotContain("crash");
    }

    @Test
    void whatBeganAfterTheFirstSymptomIsAResponseAndNoCause() {
        NodeRestarted cure = restart("2024-03-05T11:00:00Z");
        NodeRestarted before = restart("2024-03-05T09:00:00Z");
        CaseBuilder symptom = new CaseBuilder(KNOWLEDGE).seen("outage", NODE, restart("2024-03-05T10:00:00Z"));
        assertThat(symptom.present("crash", "sign", NODE, cure).answer().problems())
                .isEmpty();
        assertThat(new CaseBuilder(KNOWLEDGE)
                        .seen("outage", NODE, restart("2024-03-05T10:00:00Z"))
                        .present("crash", "sign", NODE, before)
                        .answer()
                        .problems())
                .hasSize(1);
    }

    @Test
    void stepsStandInTheOrderInWhichTheyAreTaken() {
        Answer answer = new CaseBuilder(KNOWLEDGE)
                .present("crash", "sign", NODE)
                .present("disk", "sign", NODE)
                .answer();
        assertThat(answer.remedies())
                .extracting(Answer.Step::kind)
                .containsExactly(
                        "preserve",
                        "preserve",
                        "restore",
                        "restore",
                        "restore",
                        "restore",
                        "fix",
                        "fix",
                        "never",
                        "never");
        assertThat(answer.remedies())
                .filteredOn(step -> step.kind().equals("restore"))
                .extracting(Answer.Step::lastResort)
                .containsExactly(false, false, true, true);
    }

    @Test
    void theGainOfATestIsTheExpectedDropOfTheEntropy() {
        Indicator strong = indicator(STRONG);
        assertThat(TestPlan.gain(0.5, strong))
                .as("10^1.3 against 10^-1.3: q = 0.0477")
                .isCloseTo(0.724, within(0.005));
        assertThat(TestPlan.gain(0.999, strong)).isLessThan(0.02);
        Indicator conclusive = indicator(CONCLUSIVE);
        assertThat(TestPlan.gain(0.5, conclusive)).isGreaterThan(TestPlan.gain(0.5, strong));
    }

    @Test
    void theCheaperOfTwoTestsComesFirst() {
        Answer answer = new CaseBuilder(KNOWLEDGE)
                .present("power", "sign", NODE)
                .present("disk", "other", NODE)
                .answer();
        List<String> asked =
                answer.nextTests().stream().map(Answer.TestToRun::test).toList();
        assertThat(asked).containsExactly("look-disk", "look-power");
    }

    @Test
    void confirmedNeedsAVendorsWord() {
        Article vendor = new Article(
                "crash",
                "crash",
                Article.Kind.FAULT,
                Subject.Kind.NODE,
                List.of(),
                new Article.Citation("doc", "", Article.Trust.VENDOR_CONFIRMED),
                Prior.COMMON,
                List.of(to("outage", true)),
                List.of(indicator("sign", CONCLUSIVE, "look-crash"), indicator("other", STRONG, "look-crash")),
                List.of(),
                List.of(),
                "",
                "",
                "crash.md");
        KnowledgeBase known = new KnowledgeBase(List.of(vendor), KNOWLEDGE.symptoms(), KNOWLEDGE.tests(), List.of());
        assertThat(verdict(known)).isEqualTo("confirmed");
        assertThat(verdict(KNOWLEDGE)).isEqualTo("likely");
    }

    private static String verdict(KnowledgeBase knowledge) {
        return new CaseBuilder(knowledge)
                .present("crash", "sign", NODE)
                .present("crash", "other", NODE)
                .answer()
                .verdict();
    }

    private static NodeRestarted restart(String at) {
        When when = CaseBuilder.moment(at);
        return new NodeRestarted(NODE, when, CaseBuilder.at(500), NodeRestarted.Kind.RESET, 4, null, null);
    }

    private static Edge to(String target, boolean symptom) {
        return new Edge(
                target,
                symptom,
                Optional.<Related.Relation>empty(),
                new Weight(symptom ? 0 : STRONG),
                Optional.empty());
    }

    private static Indicator indicator(int decibans) {
        return indicator("sign", decibans, "look-crash");
    }

    private static Indicator indicator(String id, int decibans, String ask) {
        return new Indicator(
                id,
                Optional.of(new Weight(decibans)),
                Optional.of(new Weight(-decibans)),
                id,
                Optional.of(ask),
                id,
                "no " + id);
    }

    private static NextTest test(String id, int minutes) {
        return new NextTest(
                id, id, List.of(new NextTest.Command("", "look")), "there", minutes, Remedy.Disturbance.NONE, "it");
    }

    private static Article article(String id, Prior prior, int decibans, Edge effect) {
        return new Article(
                id,
                id,
                Article.Kind.FAULT,
                Subject.Kind.NODE,
                List.of(),
                new Article.Citation("field", "", Article.Trust.FIELD_INFERRED),
                prior,
                List.of(effect),
                List.of(indicator("sign", decibans, "look-" + id), indicator("other", STRONG, "look-" + id)),
                List.of(
                        remedy(Remedy.Kind.NEVER, id, false),
                        remedy(Remedy.Kind.RESTORE, "last of " + id, true),
                        remedy(Remedy.Kind.RESTORE, id, false),
                        remedy(Remedy.Kind.FIX, id, false),
                        remedy(Remedy.Kind.PRESERVE, id, false)),
                List.of(),
                "",
                "",
                id + ".md");
    }

    private static Remedy remedy(Remedy.Kind kind, String step, boolean lastResort) {
        return new Remedy(kind, step, "", "why", "impact", Remedy.Disturbance.NONE, "verify", "", lastResort);
    }
}
