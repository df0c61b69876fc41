package org.lineman.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lineman.document.DocumentException;
import org.lineman.track.Account;
import org.lineman.track.Ending;
import org.lineman.track.Outcome;

/** Feedback, likeness and sets of cases, on both databases, with answers to the samples. */
class FeedbackKeepingTest {
    private static final Who ANNA = new Who("anna", "north");
    private static final Who BORIS = new Who("boris", "south");
    private static final Keeping DIGESTS = new Keeping(false, 0, Duration.ZERO, Duration.ZERO);

    private static SampleCases samples;
    private static NewAnswer upgrade;
    private static NewAnswer agents;

    @TempDir
    Path folder;

    @BeforeAll
    static void answer() {
        samples = new SampleCases();
        upgrade = samples.answered(samples.submission("aes-upgrade", "cti-link-resets"));
        agents = samples.answered(samples.submission("mobile-agents", "agents-logged-out"));
    }

    @AfterAll
    static void close() {
        samples.close();
    }

    private Cases cases(Database database) {
        return new Cases(database, SampleCases.veils(folder), DIGESTS, Clock.systemUTC());
    }

    private static NewFeedback said(Mark mark, String cause) {
        return new NewFeedback(mark, cause, "", Optional.empty());
    }

    private static String root(NewAnswer answer) {
        return answer.answer().problems().get(0).root().cause();
    }

    @ParameterizedTest
    @EnumSource
    void theLastWordCountsAndAllAreKept(Databases kind) {
        try (Database database = new Database(kind.fresh(folder))) {
            Cases cases = cases(database);
            String id = cases.record(ANNA, upgrade, Ticket.NONE);

            cases.feedbacks().say(ANNA, id, said(Mark.UNKNOWN, ""));
            StoredFeedback last = cases.feedbacks()
                    .say(ANNA, id, new NewFeedback(Mark.RIGHT, "", "both ends now speak TLS 1.2", Optional.of(1)))
                    .orElseThrow();

            assertThat(last.number()).isEqualTo(2);
            assertThat(last.cause()).isEqualTo(root(upgrade));
            CaseFile file = cases.find(ANNA, id).orElseThrow();
            assertThat(file.feedback()).extracting(StoredFeedback::mark).containsExactly(Mark.UNKNOWN, Mark.RIGHT);
            assertThat(file.feedback().get(1)).isEqualTo(last);
            assertThat(file.summary().mark()).isEqualTo(Mark.RIGHT);
            assertThat(cases.trail(ANNA, id, 1))
                    .extracting(AuditEntry::detail)
                    .containsExactly("right " + root(upgrade));
            assertThat(cases.outcomes()
                            .marked(ANNA, Optional.empty(), Optional.empty())
                            .outcomes())
                    .containsExactly(new Outcome(id, Ending.RIGHT, root(upgrade), Account.of(upgrade.answer())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatContradictsTheAnswerIsNotKept(Databases kind) {
        try (Database database = new Database(kind.fresh(folder))) {
            Cases cases = cases(database);
            String id = cases.record(ANNA, upgrade, Ticket.NONE);

            assertThat(refused(cases, id, said(Mark.WRONG, root(upgrade)))).contains("mark it 'right'");
            assertThat(refused(cases, id, said(Mark.RIGHT, "cisco-uc-node-stalled")))
                    .contains("mark it 'wrong'");
            assertThat(refused(cases, id, said(Mark.UNKNOWN, root(upgrade)))).contains("'unknown'");
            assertThat(refused(cases, id, new NewFeedback(Mark.RIGHT, "", "", Optional.of(2))))
                    .contains("the case has no answer 2");

            assertThat(cases.find(ANNA, id).orElseThrow().feedback()).isEmpty();
            assertThat(cases.feedbacks().say(BORIS, id, said(Mark.RIGHT, ""))).isEmpty();
        }
    }

    private static String refused(Cases cases, String id, NewFeedback said) {
        String[] says = new String[1];
        assertThatThrownBy(() -> cases.feedbacks().say(ANNA, id, said))
                .isInstanceOfSatisfying(
                        DocumentException.class,
                        e -> says[0] = e.problems().get(0).says());
        return says[0];
    }

    @ParameterizedTest
    @EnumSource
    void anOutcomeThatIsNotThereYetIsMadeOfTheAnswer(Databases kind) {
        try (Database database = new Database(kind.fresh(folder))) {
            Cases cases = cases(database);
            String id = cases.record(ANNA, agents, Ticket.NONE);
            cases.record(ANNA, upgrade, Ticket.NONE);
            cases.feedbacks().say(ANNA, id, said(Mark.WRONG, ""));
            database.inTransaction(handle -> handle.execute("DELETE FROM case_outcome"));

            for (int i = 0; i < 2; i++) {
                assertThat(marked(cases, Optional.empty(), Optional.empty()))
                        .containsExactly(new Outcome(id, Ending.WRONG, "", Account.of(agents.answer())));
            }

            Instant recorded = cases.find(ANNA, id).orElseThrow().summary().recorded();
            assertThat(marked(cases, Optional.of(recorded), Optional.of(recorded.plusMillis(1))))
                    .hasSize(1);
            assertThat(marked(cases, Optional.of(recorded.plusMillis(1)), Optional.empty()))
                    .isEmpty();
            assertThat(marked(cases, Optional.empty(), Optional.of(recorded))).isEmpty();
            cases.delete(ANNA, id);
            assertThat(marked(cases, Optional.empty(), Optional.empty())).isEmpty();
        }
    }

    private static List<Outcome> marked(Cases cases, Optional<Instant> from, Optional<Instant> to) {
        return cases.outcomes().marked(ANNA, from, to).outcomes();
    }

    @ParameterizedTest
    @EnumSource
    void casesWithTheSameFindingsAreAlikeAndTellHowTheyEnded(Databases kind) {
        try (Database database = new Database(kind.fresh(folder))) {
            Cases cases = cases(database);
            String half = cases.record(
                    ANNA,
                    samples.answered(
                            SampleCases.with(upgrade.submission().evidence().subList(0, 1), "cti-link-resets")),
                    Ticket.NONE);
            String same = cases.record(ANNA, upgrade, Ticket.of("INC0012345"));
            cases.record(ANNA, agents, Ticket.NONE);
            String elsewhere = cases.record(BORIS, upgrade, Ticket.NONE);
            cases.feedbacks().say(ANNA, same, new NewFeedback(Mark.RIGHT, "", "a capture showed it", Optional.empty()));
            String id = cases.record(ANNA, upgrade, Ticket.NONE);

            List<SimilarCase> found = cases.similarity().to(ANNA, id, 10).orElseThrow();

            assertThat(found)
                    .extracting(one -> one.summary().id())
                    .startsWith(same)
                    .doesNotContain(id, elsewhere);
            assertThat(found.get(0).likeness()).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-9));
            assertThat(found.get(0).shared()).isNotEmpty().allMatch(finding -> finding.contains("/"));
            assertThat(found.get(0).ended())
                    .hasValueSatisfying(said -> assertThat(said.reason()).isEqualTo("a capture showed it"));
            assertThat(found)
                    .filteredOn(one -> one.summary().id().equals(half))
                    .allSatisfy(one -> assertThat(one.likeness()).isBetween(Similarity.LEAST, 0.99));
            assertThat(cases.similarity().to(ANNA, id, 1).orElseThrow()).hasSize(1);
            assertThat(cases.similarity().to(BORIS, elsewhere, 10).orElseThrow())
                    .isEmpty();
            assertThat(cases.similarity().to(BORIS, id, 10)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSetHoldsTheCasesItWasPutTogetherWith(Databases kind) {
        try (Database database = new Database(kind.fresh(folder))) {
            Cases cases = cases(database);
            String first = cases.record(ANNA, upgrade, Ticket.of("INC1"));
            String second = cases.record(ANNA, agents, Ticket.of("INC1"));
            CaseQuery query = new CaseQuery("", "", "", "", "INC1", "", "", Optional.empty(), Optional.empty(), "", 1);
            List<String> chosen = new ChosenCases(List.of(first), Optional.of(query)).of(cases, ANNA, 10);
            assertThat(chosen).containsExactly(first, second);

            assertThat(cases.sets().put(ANNA, "golden", chosen).cases()).isEqualTo(2);
            cases.record(ANNA, upgrade, Ticket.of("INC1"));

            assertThat(cases.sets().members(ANNA, "golden")).containsExactly(first, second);
            assertThat(cases.sets().members(BORIS, "golden")).isEmpty();
            assertThat(cases.sets().list(BORIS)).isEmpty();
            assertThatThrownBy(() -> cases.sets().put(BORIS, "golden", List.of(first)))
                    .hasMessageContaining(first);
            assertThatThrownBy(() -> cases.sets().put(ANNA, "Golden Set", List.of()))
                    .hasMessageContaining("lower case");
            cases.delete(ANNA, second);
            assertThat(cases.sets().list(ANNA)).extracting(CaseSet::cases).containsExactly(1);
            assertThat(cases.sets().put(ANNA, "golden", List.of()).cases()).isZero();
            assertThat(cases.sets().find(ANNA, "golden")).isPresent();
            assertThat(cases.sets().delete(ANNA, "golden")).isTrue();
            assertThat(cases.sets().delete(ANNA, "golden")).isFalse();
            assertThat(cases.find(ANNA, first)).isPresent();
        }
    }
}
