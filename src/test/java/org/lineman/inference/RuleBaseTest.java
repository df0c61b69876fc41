package org.lineman.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineman.document.DocumentException;
import org.lineman.evidence.Source;
import org.lineman.fact.CoreDump;
import org.lineman.fact.Fact;
import org.lineman.fact.Incident;
import org.lineman.fact.MinimumTls;
import org.lineman.fact.NodeRestarted;
import org.lineman.fact.Subject;
import org.lineman.fact.TlsSession;
import org.lineman.fact.TlsVersion;
import org.lineman.fact.When;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.Indicator;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.Prior;
import org.lineman.knowledge.Symptom;
import org.lineman.knowledge.Weight;

class RuleBaseTest {
    private static final Instant ONSET = Instant.parse("2024-03-05T10:00:00Z");
    private static final Subject CM = Subject.node("cm-a");
    private static final Subject AES = Subject.node("aes-a");
    private static final Source LINE = Source.Lines.at("a.log", 1);

    @TempDir
    Path cache;

    private RuleLoader loader;

    @BeforeEach
    void loader() {
        loader = new RuleLoader(
                new KnowledgeBase(
                        List.of(article("old-tls", "below-minimum"), article("restarted", "before")),
                        List.of(new Symptom("link-resets", "the link resets")),
                        List.of(),
                        List.of()),
                cache);
    }

    @Test
    void concludesWhatTheRuleIsNamedAfterWithTheFactsThatMatched() {
        try (RuleBase rules = load("old-tls", OLD_TLS)) {
            Fact session = session(TlsVersion.TLS_1_0);
            Fact minimum = new MinimumTls(AES, When.UNKNOWN, LINE, TlsVersion.TLS_1_2, MinimumTls.Basis.CONFIGURED);
            assertThat(infer(rules, session, minimum).observations())
                    .singleElement()
                    .satisfies(seen -> {
                        assertThat(seen.cause()).isEqualTo("old-tls");
                        assertThat(seen.indicator()).isEqualTo("below-minimum");
                        assertThat(seen.present()).isTrue();
                        assertThat(seen.subject()).isEqualTo(Subject.link(CM, AES));
                        assertThat(seen.facts()).containsExactlyInAnyOrder(session, minimum);
                    });
            assertThat(infer(rules, session(TlsVersion.TLS_1_2), minimum).observations())
                    .isEmpty();
        }
    }

    @Test
    void comparesTimesWithTheIncidentThatTheSymptomsMake() {
        try (RuleBase rules = load("restarted", RESTARTED)) {
            assertThat(infer(rules, restart(ONSET.minusSeconds(60))).observations())
                    .extracting(Observation::present)
                    .containsExactly(true);
            assertThat(infer(rules, restart(ONSET.plusSeconds(60))).observations())
                    .isEmpty();
        }
    }

    @Test
    void givesTheSameResultWhateverTheOrderOfTheFacts() {
        try (RuleBase rules = load("restarted", RESTARTED)) {
            List<Fact> facts = new ArrayList<>(IntStream.range(1, 40)
                    .mapToObj(i -> restart(ONSET.minusSeconds(i)))
                    .toList());
            Inferred first = rules.infer(facts, seen -> incident(), EvaluationLimits.USUAL);
            Collections.shuffle(facts, new Random(7));
            assertThat(rules.infer(facts, seen -> incident(), EvaluationLimits.USUAL))
                    .isEqualTo(first);
        }
    }

    @Test
    void derivedFactsTakePartAndSymptomsKeepTheirIdWhateverTheVariant() {
        String text = """
                rule "fact/restart-of-core"
                when
                    $core : CoreDump( process == "ccm", $node : subject, $time : time, $source : source )
                then
                    observed.derive( new NodeRestarted( $node, $time, $source, NodeRestarted.Kind.RESTART, null, null, null ) );
                end

                rule "symptom/link-resets-after-restart"
                when
                    $restart : NodeRestarted( kind == NodeRestarted.Kind.RESTART, $node : subject )
                then
                    observed.symptom( $node, $restart );
                end
                """;
        try (RuleBase rules = load("restarted", text)) {
            Inferred inferred = infer(rules, core(1));
            assertThat(inferred.derived()).hasSize(1);
            assertThat(inferred.symptoms()).extracting(SymptomSeen::symptom).containsExactly("link-resets");
        }
    }

    @Test
    void stopsAJoinThatExplodes() {
        String text = """
                rule "restarted/before/present"
                when
                    $a : CoreDump( process == "ccm", $node : subject )
                    $b : CoreDump( subject == $node, pid != null, $pid : pid )
                    $c : CoreDump( subject == $node, pid != $pid )
                    $d : CoreDump( subject == $node, pid > $pid + 100000 )
                then
                    observed.present( $node, $a, $b, $c, $d );
                end
                """;
        try (RuleBase rules = load("restarted", text)) {
            List<Fact> facts =
                    IntStream.range(0, 600).mapToObj(RuleBaseTest::core).toList();
            EvaluationLimits byJoins = new EvaluationLimits(1000, 1000, 2_000_000, Duration.ofMinutes(5));
            assertThatThrownBy(() -> rules.infer(facts, seen -> incident(), byJoins))
                    .isInstanceOf(EvaluationStopped.class)
                    .hasMessageContaining("joined more than 2000000 pairs");
            EvaluationLimits byTime = new EvaluationLimits(1000, 1000, Long.MAX_VALUE, Duration.ofMillis(50));
            assertThatThrownBy(() -> rules.infer(facts, seen -> incident(), byTime))
                    .isInstanceOf(EvaluationStopped.class)
                    .hasMessageContaining("within the time allowed");
            assertThat(infer(rules, core(1)).observations()).as("still answers").isEmpty();
        }
    }

    @Test
    void refusesMoreFactsOfAKindThanAllowed() {
        try (RuleBase rules = load("restarted", RESTARTED)) {
            List<Fact> facts =
                    IntStream.range(0, 11).mapToObj(RuleBaseTest::core).toList();
            assertThatThrownBy(() -> rules.infer(
                            facts, seen -> incident(), new EvaluationLimits(10, 10, 10, Duration.ofSeconds(1))))
                    .isInstanceOf(EvaluationStopped.class)
                    .hasMessageContaining("core-dump");
        }
    }

    @Test
    void loadsTheSecondTimeFromTheCacheAndCompilesAgainIfItIsDamaged() throws Exception {
        load("old-tls", OLD_TLS).close();
        Path cached;
        try (var files = Files.list(cache)) {
            cached = files.findFirst().orElseThrow();
        }
        var firstTime = Files.getLastModifiedTime(cached);
        load("old-tls", OLD_TLS).close();
        assertThat(Files.getLastModifiedTime(cached)).isEqualTo(firstTime);
        Files.write(cached, new byte[] {1, 2, 3});
        try (RuleBase rules = load("old-tls", OLD_TLS)) {
            assertThat(rules.ruleNames()).containsExactly("old-tls/below-minimum/present");
        }
        assertThat(Files.size(cached)).isGreaterThan(3);
    }

    @Test
    void namesFileLineAndRuleOfWhateverIsWrong() {
        assertThat(problems("old-tls", OLD_TLS.replace("below-minimum", "below-minimun")))
                .contains("rules/x/old-tls.drl:1: old-tls/below-minimun/present")
                .contains("did you mean 'below-minimum'?");
        assertThat(problems("old-tls", OLD_TLS.replace("MinimumTls(", "MinimumTSL(")))
                .contains("rules/x/old-tls.drl:4")
                .contains("did you mean 'MinimumTls'?");
        assertThat(problems("old-tls", OLD_TLS.replace("serverPort ==", "servrPort ==")))
                .contains("rules/x/old-tls.drl:3")
                .contains("no component 'servrPort'; did you mean 'serverPort'?");
        assertThat(problems("old-tls", OLD_TLS.replace("version > $v", "version > $v.nonsense")))
                .contains("rules/x/old-tls.drl:4");
        assertThat(problems("old-tls", OLD_TLS.replace("then", "thn"))).contains("rules/x/old-tls.drl:");
        assertThat(problems("old-tls", OLD_TLS.replace("observed.present(", "System.exit(")))
                .contains("one call, observed.present");
        assertThat(problems("old-tls", OLD_TLS.replace("$s, $tls, $need", "$s, new java.io.File(\"x\")")))
                .contains("is not a variable of the rule");
        assertThat(problems("old-tls", OLD_TLS.replace("subject == $server, version", "version")))
                .as("joined by the variable of the version only")
                .isEmpty();
        assertThat(problems("old-tls", OLD_TLS.replace("subject == $server, version > $v", "version != null")))
                .contains("joined to nothing");
        assertThat(problems("old-tls", OLD_TLS.replace("serverPort == 8765, ", "")))
                .contains("equality on a literal");
        assertThat(problems("old-tls", "import java.io.File;\n" + OLD_TLS)).contains("leave imports out");
        assertThat(problems("old-tls", OLD_TLS.replace("when", "salience 10 when")))
                .contains("'salience'");
        assertThat(problems("old-tls", OLD_TLS + OLD_TLS))
                .contains("stands at rules")
                .contains("already");
    }

    @Test
    void namesAnIndicatorThatNothingCanEverSettle() {
        Indicator idle = new Indicator(
                "idle", Optional.of(new Weight(7)), Optional.of(new Weight(-7)), "idle", Optional.empty(), "", "");
        Article plain = article("old-tls", "below-minimum");
        Article article = new Article(
                plain.id(),
                plain.title(),
                plain.kind(),
                plain.subject(),
                plain.appliesTo(),
                plain.source(),
                plain.prior(),
                plain.leadsTo(),
                List.of(plain.indicators().get(0), idle),
                plain.remedies(),
                plain.generalises(),
                plain.impact(),
                plain.prose(),
                plain.file());
        loader = new RuleLoader(new KnowledgeBase(List.of(article), List.of(), List.of(), List.of()), cache);
        assertThat(problems("old-tls", OLD_TLS)).contains("old-tls.md: indicators.idle: no rule observes it");
    }

    private String problems(String id, String text) {
        try {
            load(id, text).close();
            return "";
        } catch (DocumentException e) {
            return e.getMessage();
        }
    }

    private RuleBase load(String id, String text) {
        return loader.load(List.of(new RuleFile("x/" + id + ".drl", text)));
    }

    private static Inferred infer(RuleBase rules, Fact... facts) {
        return rules.infer(List.of(facts), seen -> incident(), EvaluationLimits.USUAL);
    }

    private static Optional<Incident> incident() {
        return Optional.of(new Incident(
                new Subject(Subject.Kind.SYSTEM, "case"),
                When.UNKNOWN,
                LINE,
                ONSET.minusSeconds(3600),
                ONSET.plusSeconds(3600),
                ONSET,
                ONSET.minusSeconds(900)));
    }

    private static Fact session(TlsVersion version) {
        return new TlsSession(Subject.link(CM, AES), When.UNKNOWN, LINE, CM, AES, null, 8765, version, 4, true);
    }

    private static Fact restart(Instant at) {
        return new NodeRestarted(CM, When.exactly(at), LINE, NodeRestarted.Kind.RESET, 4, null, null);
    }

    private static Fact core(int pid) {
        return new CoreDump(CM, When.exactly(ONSET), LINE, "core." + pid, "ccm", 6, pid, null);
    }

    private static Article article(String id, String indicator) {
        Weight strong = new Weight(13);
        return new Article(
                id,
                id,
                Article.Kind.FAULT,
                Subject.Kind.NODE,
                List.of(),
                new Article.Citation("none", "", Article.Trust.FIELD_INFERRED),
                Prior.UNCOMMON,
                List.of(),
                List.of(new Indicator(
                        indicator, Optional.of(strong), Optional.empty(), indicator, Optional.of("look"), "", "")),
                List.of(),
                List.of(),
                "",
                "",
                id + ".md");
    }

    private static final String OLD_TLS = """
            rule "old-tls/below-minimum/present"
            when
                $tls : TlsSession( serverPort == 8765, $s : subject, $server : server, $v : version )
                $need : MinimumTls( subject == $server, version > $v )
            then
                observed.present( $s, $tls, $need );
            end
            """;

    private static final String RESTARTED = """
            rule "restarted/before/present"
            when
                $restart : NodeRestarted( kind == NodeRestarted.Kind.RESET, $node : subject, $time : time )
                Incident( onset >= $time.earliest )
            then
                observed.present( $node, $restart );
            end
            """;
}
