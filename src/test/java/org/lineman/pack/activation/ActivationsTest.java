package org.lineman.pack.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineman.document.DocumentProblem;
import org.lineman.pack.GatePack;
import org.lineman.pack.SignedSource;
import org.lineman.pack.activation.ActivationReport.Action;
import org.lineman.pack.activation.ActivationReport.Outcome;
import org.lineman.pack.store.StoredPack;

class ActivationsTest {
    @TempDir
    Path folder;

    private GateService service;

    @BeforeEach
    void start() {
        service = new GateService(folder);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void thePackOfTheHomeFolderAnswersUntilAnotherOneIsActivated() throws IOException {
        assertThat(service.title()).isEqualTo(GatePack.title("home"));

        ActivationReport report = service.activate(service.add(GatePack.files("2")));

        assertThat(report.outcome()).isEqualTo(Outcome.ACTIVATED);
        assertThat(report.steps())
                .extracting(StepReport::step)
                .containsExactly(Step.VERIFY, Step.LINT, Step.COMPILE, Step.TEST, Step.SMOKE, Step.PERSIST, Step.SWAP);
        assertThat(report.from().version()).isEqualTo("home");
        assertThat(service.title()).isEqualTo(GatePack.title("2"));
        assertThat(service.activations.last()).isEqualTo(report);
    }

    @Test
    void aRuleThatCannotBeCompiledLeavesThePackInPlaceAndIsNamedWithItsLine() throws IOException {
        ActivationReport report = service.activate(service.add(GatePack.broken("2")));

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.steps()).last().extracting(StepReport::step).isEqualTo(Step.LINT);
        assertThat(report.problems())
                .extracting(DocumentProblem::file)
                .containsOnly("rules/acme/gate/acme-gate-cut-off.drl");
        assertThat(report.problems())
                .anyMatch(problem -> problem.line() == 3 && problem.says().contains("cleanAfter"));
        assertThat(service.title()).isEqualTo(GatePack.title("home"));
    }

    @Test
    void aCaseWithAnotherAnswerLeavesThePackInPlaceAndIsNamed() throws IOException {
        ActivationReport report = service.activate(service.add(GatePack.failing("2")));

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.complaint())
                .startsWith(
                        "test: rules/acme/gate/acme-gate-cut-off.cases/positive-night/expect.yaml:6: problems: the answer is not the expected one");
        assertThat(service.title()).isEqualTo(GatePack.title("home"));
    }

    @Test
    void aPackWithoutCasesProvesNothing() throws IOException {
        Map<String, String> files = GatePack.files("2");
        files.keySet().removeIf(name -> name.contains(".cases/"));

        assertThat(service.activate(service.add(files)).complaint()).contains("there is no case");
    }

    @Test
    void answersThatWereToStayAsTheyAreDoSo() throws IOException {
        List<String> named = List.of("acme-gate-cut-off/positive-night");
        StoredPack same = service.add(GatePack.files("2"));
        StoredPack doubtful = service.add(GatePack.doubtful("3"));

        assertThat(service.activations
                        .activate(same, GateService.why("x"), named)
                        .outcome())
                .isEqualTo(Outcome.ACTIVATED);
        ActivationReport report = service.activations.activate(doubtful, GateService.why("x"), named);

        assertThat(report.complaint())
                .isEqualTo("compare: acme-gate-cut-off/positive-night: its answer was to stay as it is:"
                        + " acme-gate-cut-off on gate-7: root likely (10) became root possible (3),"
                        + " by acme-gate-cut-off/boot-without-shutdown");
        assertThat(service.title()).isEqualTo(GatePack.title("2"));
        assertThat(service.activations
                        .activate(doubtful, GateService.why("x"), List.of("acme-gate-cut-of"))
                        .complaint())
                .startsWith("compare: cases: there is no case 'acme-gate-cut-of'; did you mean");
    }

    @Test
    void aPackThatWasChangedInTheStoreIsRefused() throws IOException {
        StoredPack pack = service.add(GatePack.files("2"));
        Files.writeString(pack.folder().resolve("knowledge-base/symptoms.yaml"), "\n", StandardOpenOption.APPEND);

        ActivationReport report = service.activate(pack);

        assertThat(report.complaint()).startsWith("verify: pack 2 (sha256:").contains("not those that were stored");
        assertThat(service.title()).isEqualTo(GatePack.title("home"));
    }

    @Test
    void rollingBackGoesFurtherBackEachTime() throws IOException {
        service.activate(service.add(GatePack.files("2")));
        service.activate(service.add(GatePack.files("3")));

        assertThat(service.rollBack().steps())
                .as("nothing is compiled")
                .extracting(StepReport::step)
                .containsExactly(Step.PERSIST, Step.SWAP);
        assertThat(service.title()).isEqualTo(GatePack.title("2"));
        service.rollBack();
        assertThat(service.title()).isEqualTo(GatePack.title("home"));
        assertThatThrownBy(service::rollBack)
                .isInstanceOf(UnknownPack.class)
                .hasMessage("no pack has answered before the active one; to go back to: none");
    }

    @Test
    void rollingBackFurtherThanMemoryReachesLoadsFromTheStore() throws IOException {
        for (String version : List.of("2", "3", "4")) {
            service.activate(service.add(GatePack.files(version)));
        }

        assertThat(service.activations.packs().packs()).hasSize(1 + GateService.KEEP);
        ActivationReport report = service.activations.rollBack(Optional.of("home"), GateService.why("all the way"));

        assertThat(report.outcome()).as(report.complaint()).isEqualTo(Outcome.ACTIVATED);
        assertThat(service.title()).isEqualTo(GatePack.title("home"));
    }

    @Test
    void aRestartFindsTheChosenPackAndTheWayBack() throws IOException {
        service.activate(service.add(GatePack.files("2")));
        service.activate(service.add(GatePack.files("3")));
        service.stop();
        // The home folder has moved on; what answered from there was stored.
        GatePack.write(folder.resolve("home"), GatePack.files("newer"));

        service.start();

        assertThat(service.title()).isEqualTo(GatePack.title("3"));
        service.rollBack();
        assertThat(service.title()).isEqualTo(GatePack.title("2"));
        service.rollBack();
        assertThat(service.title()).isEqualTo(GatePack.title("home"));
    }

    @Test
    void aChosenPackThatIsDamagedFallsBackToTheOneBeforeAndSaysSo() throws IOException {
        service.activate(service.add(GatePack.files("2")));
        StoredPack third = service.add(GatePack.files("3"));
        service.activate(third);
        service.stop();
        Files.delete(third.folder().resolve("rules/acme/gate/acme-gate-cut-off.drl"));

        service.start();

        assertThat(service.title()).isEqualTo(GatePack.title("2"));
        assertThat(service.activations.last().outcome()).isEqualTo(Outcome.FELL_BACK);
        assertThat(service.activations.last().complaint()).contains("pack 3 (sha256:");
        assertThat(service.activations.trail().entries()).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.START);
            assertThat(entry.to().version()).isEqualTo("2");
        });
    }

    @Test
    void aDamagedChoiceIsMadeUpForByTheTrail() throws IOException {
        service.activate(service.add(GatePack.files("2")));
        service.activate(service.add(GatePack.files("3")));
        service.rollBack();
        service.stop();
        Files.writeString(folder.resolve("packs/active.json"), "{\"schema\": 1, \"act");

        service.start();

        assertThat(service.title()).isEqualTo(GatePack.title("2"));
        assertThat(service.activations.last().complaint()).contains("active.json:1: not JSON");
    }

    @Test
    void withoutChoiceAndTrailTheHomeFolderAnswers() throws IOException {
        service.activate(service.add(GatePack.files("2")));
        service.stop();
        Files.writeString(folder.resolve("packs/active.json"), "");
        Files.delete(folder.resolve("packs/audit.jsonl"));

        service.start();

        assertThat(service.title()).isEqualTo(GatePack.title("home"));
        assertThat(service.activations.last().outcome()).isEqualTo(Outcome.FELL_BACK);
    }

    @Test
    void anOlderReleaseIsActivatedOnlyIfItHasAnsweredBefore() throws IOException {
        StoredPack fifth = service.store.add(new SignedSource(5, GatePack.files("5")), GateService.NOON);
        StoredPack sixth = service.store.add(new SignedSource(6, GatePack.files("6")), GateService.NOON);
        StoredPack seventh = service.store.add(new SignedSource(7, GatePack.files("7")), GateService.NOON);
        service.activate(fifth);
        service.activate(seventh);
        service.stop();
        service.start();

        assertThat(service.activations.leastCounter()).isEqualTo(7);
        assertThat(service.activate(sixth).complaint())
                .startsWith("verify: pack 6 (sha256:")
                .contains("counter: its counter is 6, and a pack with 7 has answered");
        assertThat(service.activate(fifth).outcome()).isEqualTo(Outcome.ACTIVATED);
        assertThat(service.activations.leastCounter()).as("the highest ever").isEqualTo(7);
    }

    @Test
    void theTrailTellsWhoWhyAndHowItEndedAndSurvivesHalfALine() throws IOException {
        service.activate(service.add(GatePack.files("2")));
        service.activate(service.add(GatePack.failing("3")));
        Files.writeString(folder.resolve("packs/audit.jsonl"), "{\"when\": \"2026-", StandardOpenOption.APPEND);
        service.rollBack();

        assertThat(service.activations.trail().entries())
                .extracting(entry -> entry.action() + " " + entry.from().version() + ">"
                        + entry.to().version() + " " + entry.outcome() + " " + entry.by() + " " + entry.why())
                .containsExactly(
                        "ACTIVATE home>2 BEGUN jo because",
                        "ACTIVATE home>2 ACTIVATED jo because",
                        "ACTIVATE 2>3 BEGUN jo because",
                        "ACTIVATE 2>3 REFUSED jo because",
                        "ROLLBACK 2>home BEGUN jo worse",
                        "ROLLBACK 2>home ACTIVATED jo worse");
        assertThat(service.activations.trail().entries().get(3).says()).startsWith("test: rules/acme");
    }

    @Test
    void anAttemptThatWasCutOffIsEndedByTheNextStart() throws IOException {
        StoredPack second = service.add(GatePack.files("2"));
        service.activations
                .trail()
                .add(AuditEntry.of(
                        GateService.why("cut"),
                        Action.ACTIVATE,
                        service.activations.last().to(),
                        ActivationReport.Named.of(second),
                        Outcome.BEGUN,
                        ""));
        service.stop();

        service.start();

        assertThat(service.activations.trail().entries()).last().satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo(Outcome.INTERRUPTED);
            assertThat(entry.to().version()).isEqualTo("2");
            assertThat(entry.says()).contains("after its start home (sha256:");
        });
    }

    @Test
    void aRequestKeepsItsPackWhateverIsActivatedMeanwhile() throws IOException {
        try (Lease lease = service.activations.packs().lease()) {
            for (String version : List.of("2", "3", "4", "5")) {
                service.activate(service.add(GatePack.files(version)));
            }
            assertThat(GateService.ask(lease.pack()).problems().get(0).title()).isEqualTo(GatePack.title("home"));
            assertThat(service.activations.packs().lease("home"))
                    .as("no longer kept for others")
                    .isEmpty();
        }
        try (Lease third = service.activations.packs().lease("3").orElseThrow()) {
            assertThat(third.pack().version()).isEqualTo("3");
        }
    }

    @Test
    void thereIsOneActivationAtATimeAndGoingBackWaitsForNone() throws Exception {
        service.activate(service.add(GatePack.files("2")));
        StoredPack third = service.add(GatePack.files("3"));
        StoredPack fourth = service.add(GatePack.files("4"));
        CountDownLatch examining = new CountDownLatch(1);
        CountDownLatch rolledBack = new CountDownLatch(1);
        service.stop();
        service.store = new org.lineman.pack.store.PackStore(folder.resolve("packs"));
        service.activations = new Activations(
                new Shelf(service.store, folder.resolve("home"), GateService.CACHE),
                (pack, limits, submission) -> {
                    examining.countDown();
                    await(rolledBack);
                    return GateService.answer(pack, limits, submission);
                },
                GateService.KEEP,
                GateService.why("start"));
        AtomicReference<ActivationReport> report = new AtomicReference<>();
        Thread first = new Thread(() -> report.set(service.activate(third)));
        first.start();
        await(examining);

        assertThatThrownBy(() -> service.activate(fourth))
                .isInstanceOf(ActivationUnderWay.class)
                .hasMessageContaining("the activation of 3 (sha256:");
        assertThat(service.rollBack().outcome()).isEqualTo(Outcome.ACTIVATED);
        rolledBack.countDown();
        first.join();

        assertThat(report.get().complaint())
                .startsWith("persist: pack 2 (sha256:")
                .contains("no longer answers");
        assertThat(service.title()).isEqualTo(GatePack.title("home"));
    }

    @Test
    void whatCannotBeWrittenDownDoesNotTakeEffect() throws IOException {
        StoredPack second = service.add(GatePack.files("2"));
        Files.createDirectories(folder.resolve("packs/.active.json.part"));

        ActivationReport report = service.activate(second);

        assertThat(report.complaint()).startsWith("persist: ");
        assertThat(service.title()).isEqualTo(GatePack.title("home"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
