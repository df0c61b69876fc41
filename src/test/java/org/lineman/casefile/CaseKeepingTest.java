package org.lineman.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lineman.diagnosis.AnswerJson;
import org.lineman.evidence.Evidence;
import org.lineman.recognize.Submission;

/** Keeping cases and finding them again, on both databases, with answers to the samples. */
class CaseKeepingTest {
    private static final Who ANNA = new Who("anna", "north");
    private static final Who BORIS = new Who("boris", "south");
    private static final Keeping ALL = new Keeping(true, 64 << 20, Duration.ZERO, Duration.ZERO);

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

    private Cases cases(Database database, Keeping keeping) {
        return new Cases(database, SampleCases.veils(folder), keeping, Clock.systemUTC());
    }

    @ParameterizedTest
    @EnumSource
    void aCaseIsThereAsItWasAnswered(Databases kind) throws IOException {
        try (Database database = new Database(kind.fresh(folder))) {
            Cases cases = cases(database, ALL);

            String id = cases.record(ANNA, upgrade, Ticket.of("INC0012345"));

            CaseFile file = cases.find(ANNA, id).orElseThrow();
            assertThat(file.summary().title())
                    .isEqualTo(upgrade.answer().problems().get(0).title());
            assertThat(file.summary().ticket().key()).isEqualTo("INC0012345");
            assertThat(cases.answer(ANNA, id, 1)).contains(AnswerJson.write(upgrade.answer()));
            for (int i = 0; i < file.evidence().size(); i++) {
                Evidence given = upgrade.submission().evidence().get(i);
                assertThat(file.evidence().get(i).name()).isEqualTo(given.name());
                assertThat(text(cases.evidence(ANNA, id, i + 1, false).orElseThrow()))
                        .isEqualTo(text(given.content().open()));
            }
        }
    }

    /** Whoever gets hold of the database alone does not learn which machines a customer has. */
    @ParameterizedTest
    @EnumSource
    void whatIsStoredNamesNoMachineAndNoAddress(Databases kind) throws IOException {
        try (Database database = new Database(kind.fresh(folder))) {
            Cases cases = cases(database, ALL);
            String id = cases.record(ANNA, upgrade, Ticket.NONE);
            StringBuilder stored = new StringBuilder();
            for (int i = 1; i <= upgrade.submission().evidence().size(); i++) {
                stored.append(text(cases.evidence(ANNA, id, i, true).orElseThrow()));
            }
            for (String column : List.of(
                    "document FROM case_answer",
                    "name FROM case_evidence",
                    "node FROM case_evidence",
                    "request FROM case_file",
                    "title FROM case_file",
                    "vault FROM case_file",
                    "term FROM case_term",
                    "detail FROM audit_entry")) {
                database.<List<String>>inTransaction(handle -> handle.createQuery("SELECT " + column)
                                .mapTo(String.class)
                                .list())
                        .forEach(stored::append);
            }

            assertThat(stored.toString().toLowerCase(java.util.Locale.ROOT))
                    .contains("ip_proc_err")
                    .doesNotContain("cm-dur-01", "aes-dur-01", "10.44.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutTheKeyNothingIsShown(Databases kind) {
        try (Database database = new Database(kind.fresh(folder))) {
            String id = cases(database, ALL).record(ANNA, upgrade, Ticket.NONE);
            Cases elsewhere =
                    new Cases(database, SampleCases.veils(folder.resolve("elsewhere")), ALL, Clock.systemUTC());

            assertThatThrownBy(() -> elsewhere.find(ANNA, id))
                    .isInstanceOf(VeilClosed.class)
                    .hasMessageContaining(id);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyOfAnotherTenantSeesIt(Databases kind) throws IOException {
        try (Database database = new Database(kind.fresh(folder))) {
            Cases cases = cases(database, ALL);
            String id = cases.record(ANNA, upgrade, Ticket.NONE);

            assertThat(cases.find(BORIS, id)).isEmpty();
            assertThat(cases.answer(BORIS, id, 1)).isEmpty();
            assertThat(cases.evidence(BORIS, id, 1, false)).isEmpty();
            assertThat(cases.reopen(BORIS, id)).isEmpty();
            assertThat(cases.search(BORIS, CaseQuery.newest(10))).isEmpty();
            assertThat(cases.trail(BORIS, id, 10)).isEmpty();
            assertThat(cases.delete(BORIS, id)).isFalse();
            assertThat(cases.find(ANNA, id)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void casesAreFoundByWhatAPersonRemembers(Databases kind) {
        try (Database database = new Database(kind.fresh(folder))) {
            Cases cases = cases(database, ALL);
            String first = cases.record(ANNA, upgrade, Ticket.of("INC0012345"));
            String second = cases.record(ANNA, agents, Ticket.of("INC0012399"));

            assertThat(found(cases, query("text", "stopped reading"))).containsExactly(first);
            assertThat(found(cases, query("text", "ip_proc"))).containsExactly(first);
            assertThat(found(cases, query("text", "100% nobody_wrote_this"))).isEmpty();
            assertThat(found(cases, query("cause", "avaya-aes-tls-version-mismatch")))
                    .containsExactly(first);
            assertThat(found(cases, query("node", "CM-DUR-01"))).containsExactly(first);
            assertThat(found(cases, query("ticket", "INC0012399"))).containsExactly(second);
            assertThat(found(cases, query("product", "avaya-aes"))).containsExactly(first);
            assertThat(found(cases, query("verdict", "no-such-verdict"))).isEmpty();
            Instant onset =
                    cases.find(ANNA, first).orElseThrow().summary().from().orElseThrow();
            assertThat(found(cases, between(onset.minusSeconds(60), onset.plusSeconds(60))))
                    .containsExactly(first);
            assertThat(found(cases, between(onset.minusSeconds(60), onset))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void pagesFollowEachOtherWithoutGapOrOverlap(Databases kind) {
        try (Database database = new Database(kind.fresh(folder))) {
            Cases cases = cases(database, new Keeping(false, 0, Duration.ZERO, Duration.ZERO));
            List<String> recorded = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                recorded.add(0, cases.record(ANNA, upgrade, Ticket.NONE));
            }

            List<String> seen = new ArrayList<>();
            CaseQuery query = CaseQuery.newest(3);
            for (List<String> page = found(cases, query); !page.isEmpty(); page = found(cases, query)) {
                seen.addAll(page);
                query = query.after(page.get(page.size() - 1));
            }
            assertThat(seen).isEqualTo(recorded);
        }
    }

    @ParameterizedTest
    @EnumSource
    void evidenceIsAddedAndTheCaseAnsweredAgain(Databases kind) {
        try (Database database = new Database(kind.fresh(folder))) {
            Cases cases = cases(database, ALL);
            List<Evidence> all = upgrade.submission().evidence();
            Submission half = SampleCases.with(all.subList(0, 1), "cti-link-resets");
            String id = cases.record(ANNA, samples.answered(half), Ticket.NONE);
            Reopened before = cases.reopen(ANNA, id).orElseThrow();
            List<Evidence> more = new ArrayList<>(before.submission().evidence());
            more.addAll(all.subList(1, all.size()));

            NewAnswer again = samples.answered(SampleCases.with(more, "cti-link-resets"));
            assertThat(cases.add(ANNA, before, again, StoredAnswer.EVIDENCE_ADDED))
                    .isEqualTo(2);

            CaseFile file = cases.find(ANNA, id).orElseThrow();
            assertThat(file.answers()).extracting(StoredAnswer::why).containsExactly("first", "evidence-added");
            assertThat(file.evidence()).hasSameSizeAs(all);
            assertThat(cases.answer(ANNA, id, 2)).contains(AnswerJson.write(upgrade.answer()));
            assertThatThrownBy(() -> cases.add(ANNA, before, again, StoredAnswer.EVIDENCE_ADDED))
                    .isInstanceOf(CaseChanged.class);
            assertThat(cases.trail(ANNA, id, 10))
                    .extracting(AuditEntry::action)
                    .containsExactly("evidence-added", "recorded");
        }
    }

    @ParameterizedTest
    @EnumSource
    void reopenedItIsAnsweredAsBefore(Databases kind) {
        try (Database database = new Database(kind.fresh(folder))) {
            Cases cases = cases(database, ALL);
            String id = cases.record(ANNA, agents, Ticket.NONE);

            Submission reopened = cases.reopen(ANNA, id).orElseThrow().submission();

            assertThat(AnswerJson.write(samples.answered(reopened).answer()))
                    .isEqualTo(AnswerJson.write(agents.answer()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereOnlyDigestsAreKeptTheFactsStandForTheEvidence(Databases kind) throws IOException {
        try (Database database = new Database(kind.fresh(folder))) {
            Cases cases = cases(database, new Keeping(false, 0, Duration.ZERO, Duration.ZERO));
            String id = cases.record(ANNA, upgrade, Ticket.NONE);

            Submission reopened = cases.reopen(ANNA, id).orElseThrow().submission();

            assertThat(cases.evidence(ANNA, id, 1, false)).isEmpty();
            assertThat(reopened.evidence()).isEmpty();
            assertThat(reopened.problems()).hasSameSizeAs(upgrade.submission().evidence());
            assertThat(samples.answered(reopened)
                            .answer()
                            .problems()
                            .get(0)
                            .root()
                            .cause())
                    .isEqualTo(upgrade.answer().problems().get(0).root().cause());
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofADeletedCaseOnlyTheTrailRemains(Databases kind) {
        try (Database database = new Database(kind.fresh(folder))) {
            Cases cases = cases(database, ALL);
            String id = cases.record(ANNA, upgrade, Ticket.NONE);

            assertThat(cases.delete(ANNA, id)).isTrue();

            assertThat(cases.find(ANNA, id)).isEmpty();
            assertThat(cases.trail(ANNA, id, 10)).extracting(AuditEntry::action).containsExactly("deleted", "recorded");
            assertThat(database.<Integer>inTransaction(handle -> handle.createQuery(
                                    "SELECT (SELECT COUNT(*) FROM case_evidence_part)"
                                            + " + (SELECT COUNT(*) FROM case_term) + (SELECT COUNT(*) FROM case_answer)")
                            .mapTo(Integer.class)
                            .one()))
                    .isZero();
        }
    }

    private static List<String> found(Cases cases, CaseQuery query) {
        return cases.search(ANNA, query).stream().map(CaseSummary::id).toList();
    }

    private static CaseQuery between(Instant from, Instant to) {
        return new CaseQuery("", "", "", "", "", "", "", Optional.of(from), Optional.of(to), "", 10);
    }

    private static CaseQuery query(String condition, String value) {
        return new CaseQuery(
                condition.equals("text") ? value : "",
                condition.equals("cause") ? value : "",
                condition.equals("product") ? value : "",
                condition.equals("node") ? value : "",
                condition.equals("ticket") ? value : "",
                condition.equals("verdict") ? value : "",
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                10);
    }

    private static String text(InputStream bytes) throws IOException {
        try (bytes) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
