package org.lineman.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lineman.diagnosis.AnswerJson;
import org.lineman.document.DocumentException;

/** Cases taken from one database into another, and cases that are forgotten in time. */
class CaseArchiveTest {
    private static final Who ANNA = new Who("anna", "north");
    private static final Who BORIS = new Who("boris", "south");
    private static final Keeping ALL = new Keeping(true, 64 << 20, Duration.ZERO, Duration.ZERO);
    private static final Function<String, List<String>> NO_PRODUCTS = cause -> List.of();

    @TempDir
    static Path keys;

    private static SampleCases samples;
    private static NewAnswer upgrade;

    @TempDir
    Path folder;

    @BeforeAll
    static void answer() {
        samples = new SampleCases();
        upgrade = samples.answered(samples.submission("aes-upgrade", "cti-link-resets"));
    }

    @AfterAll
    static void close() {
        samples.close();
    }

    private static Cases cases(Database database, Keeping keeping, Clock clock) {
        return new Cases(database, SampleCases.veils(keys), keeping, clock);
    }

    private Path exported(Cases cases) throws IOException {
        Path file = folder.resolve("cases.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            cases.archive().write(ANNA, CaseQuery.newest(1), true, out);
        }
        return file;
    }

    @ParameterizedTest
    @EnumSource
    void whatWasTakenOutOfOneDatabaseIsTheSameInAnother(Databases kind) throws IOException {
        try (Database from = new Database(kind.fresh(folder));
                Database to = new Database(Databases.values()[1 - kind.ordinal()].fresh(folder))) {
            Cases there = cases(from, ALL, Clock.systemUTC());
            Cases here = cases(to, ALL, Clock.systemUTC());
            String first = there.record(ANNA, upgrade, Ticket.of("INC1"));
            String second = there.record(ANNA, upgrade, Ticket.of("INC2"));
            Path file = exported(there);

            assertThat(here.archive().read(ANNA, file, NO_PRODUCTS)).isEqualTo(new CaseArchive.Imported(2, 0));

            for (String id : List.of(first, second)) {
                assertThat(here.find(ANNA, id)).isEqualTo(there.find(ANNA, id));
                assertThat(here.answer(ANNA, id, 1)).isEqualTo(there.answer(ANNA, id, 1));
                assertThat(here.evidence(ANNA, id, 1, false).orElseThrow())
                        .hasSameContentAs(there.evidence(ANNA, id, 1, false).orElseThrow());
                assertThat(AnswerJson.write(samples.answered(
                                        here.reopen(ANNA, id).orElseThrow().submission())
                                .answer()))
                        .isEqualTo(AnswerJson.write(upgrade.answer()));
            }
            assertThat(here.search(ANNA, CaseQuery.newest(10))).hasSize(2);
            assertThat(here.archive().read(ANNA, file, NO_PRODUCTS)).isEqualTo(new CaseArchive.Imported(0, 2));
            // Somebody of another tenant may bring the same file, and learns nothing of whoever was first.
            assertThat(here.archive().read(BORIS, file, NO_PRODUCTS)).isEqualTo(new CaseArchive.Imported(2, 0));
            assertThat(here.search(BORIS, CaseQuery.newest(10)))
                    .extracting(CaseSummary::id)
                    .doesNotContain(first, second);
        }
    }

    @Test
    void aFileThatIsNoArchiveIsRefusedByTheNameOfItsMember() throws IOException {
        try (Database database = new Database(Databases.H2.fresh(folder))) {
            CaseArchive archive = cases(database, ALL, Clock.systemUTC()).archive();

            assertThatThrownBy(() -> archive.read(ANNA, zip("readme.txt", "hello"), NO_PRODUCTS))
                    .isInstanceOf(DocumentException.class)
                    .hasMessageContaining("archive.json")
                    .hasMessageContaining("no archive of cases");
            assertThatThrownBy(() -> archive.read(ANNA, zip("archive.json", "{\"format\": 7}"), NO_PRODUCTS))
                    .hasMessageContaining("expected 1");
            assertThatThrownBy(() -> archive.read(
                            ANNA,
                            zip("archive.json", "{\"format\": 1}", "cases/c1/case.json", "{\"summary\": 7}"),
                            NO_PRODUCTS))
                    .isInstanceOf(DocumentException.class)
                    .hasMessageContaining("cases/c1/case.json");
            assertThatThrownBy(() -> archive.read(
                            ANNA,
                            zip(
                                    "archive.json",
                                    "{\"format\": 1}",
                                    "cases/../../c1/case.json",
                                    "{}",
                                    "cases/c2/case.json",
                                    "{}"),
                            NO_PRODUCTS))
                    .hasMessageContaining("cases/c2/case.json");
        }
    }

    private Path zip(String... members) throws IOException {
        Path file = Files.createTempFile(folder, "made", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < members.length; i += 2) {
                zip.putNextEntry(new ZipEntry(members[i]));
                zip.write(members[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    @ParameterizedTest
    @EnumSource
    void evidenceIsForgottenFirstAndTheCaseLater(Databases kind) throws IOException {
        try (Database database = new Database(kind.fresh(folder))) {
            Instant day = Instant.parse("2026-03-01T00:00:00Z");
            Keeping keeping = new Keeping(true, 64 << 20, Duration.ofDays(90), Duration.ofDays(365));
            String id = at(database, keeping, day).record(ANNA, upgrade, Ticket.NONE);

            assertThat(at(database, keeping, day.plus(Duration.ofDays(89))).forget())
                    .isEqualTo(new Forgotten(0, 0));
            Cases later = at(database, keeping, day.plus(Duration.ofDays(91)));
            assertThat(later.forget())
                    .isEqualTo(new Forgotten(upgrade.submission().evidence().size(), 0));
            assertThat(later.evidence(ANNA, id, 1, false)).isEmpty();
            assertThat(later.find(ANNA, id).orElseThrow().evidence()).noneMatch(StoredEvidence::kept);
            assertThat(later.answer(ANNA, id, 1)).isPresent();

            Cases muchLater = at(database, keeping, day.plus(Duration.ofDays(366)));
            assertThat(muchLater.forget()).isEqualTo(new Forgotten(0, 1));
            assertThat(muchLater.find(ANNA, id)).isEmpty();
            assertThat(muchLater.trail(ANNA, id, 1))
                    .extracting(AuditEntry::action)
                    .containsExactly("expired");
        }
    }

    private static Cases at(Database database, Keeping keeping, Instant now) {
        return cases(database, keeping, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void idsGoOnWhenTheClockIsSetBack() {
        Ids ids = new Ids(new Clock() {
            private long millis = 10_000_000;

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.ofEpochMilli(millis -= 60_000);
            }
        });
        String first = ids.ofCase();
        String second = ids.ofCase();

        assertThat(second.substring(0, 11)).isEqualTo(first.substring(0, 11));
        assertThat(second).isNotEqualTo(first);
    }
}
