package org.lineman.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lineman.fact.Backtrace;
import org.lineman.fact.CoreDump;
import org.lineman.fact.Fact;
import org.lineman.fact.Related;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.KnowledgeLoader;

/** The sums of the two incidents that the project was created from, with the real articles' weights. */
class WorkedSumsTest {
    private static final KnowledgeBase KNOWLEDGE =
            KnowledgeLoader.load(Path.of(System.getProperty("basedir", ".")).resolve("knowledge-base"));
    private static final String STALLED = "avaya-cm-gip-stalled";
    private static final String MISMATCH = "avaya-aes-tls-version-mismatch";
    private static final Subject CM = Subject.node("cm-a");
    private static final Subject AES = Subject.node("aes-a");
    private static final Subject LINK = Subject.link(CM, AES);

    private static CaseBuilder captureAndReleases() {
        return new CaseBuilder(KNOWLEDGE)
                .reported("cti-link-resets")
                .present(STALLED, "zero-window-lasting", CM)
                .present(STALLED, "stale-connection-replaced", CM)
                .present(MISMATCH, "tls-below-minimum", LINK)
                .present(MISMATCH, "release-pair", LINK);
    }

    @Test
    void withoutTheLogTheStallIsPossibleAndTheMismatchGainsNothingFromIt() {
        Answer answer = captureAndReleases().answer();
        assertThat(candidate(answer, STALLED).decibans()).isEqualTo(5);
        assertThat(candidate(answer, STALLED).likelihood()).isEqualTo(0.76);
        assertThat(candidate(answer, STALLED).verdict()).isEqualTo("possible");
        assertThat(candidate(answer, MISMATCH).decibans()).isZero();
    }

    @Test
    void aLogWithoutAnEarlierRestartMakesTheStallLikelyAndTheMismatchItsRoot() {
        Answer answer = captureAndReleases()
                .present(STALLED, "no-restart-before-onset", CM)
                .answer();
        assertThat(candidate(answer, STALLED).decibans()).isEqualTo(12);
        assertThat(candidate(answer, STALLED).likelihood()).isEqualTo(0.94);
        assertThat(candidate(answer, MISMATCH).decibans()).isEqualTo(13);
        assertThat(candidate(answer, MISMATCH).likelihood()).isEqualTo(0.95);
        Answer.Problem problem = answer.problems().get(0);
        assertThat(problem.root().cause()).isEqualTo(MISMATCH);
        assertThat(problem.verdict()).isEqualTo("likely");
        assertThat(problem.chain())
                .extracting(Answer.ChainLink::id)
                .containsExactly(MISMATCH, STALLED, "cti-link-resets");
        assertThat(problem.relation()).isEqualTo("reported");
    }

    @Test
    void theProcedureErrorAndTheLinkResetsSayTheSameAndCountOnce() {
        Answer answer =
                captureAndReleases().present(STALLED, "cti-link-reset", CM).answer();
        assertThat(candidate(answer, STALLED).decibans()).isEqualTo(5);
        assertThat(term(candidate(answer, STALLED), "cti-link-reset").decibans())
                .isZero();
    }

    @Test
    void aBareZeroWindowLineIsModerateOnlyAndSettlesNothing() {
        Answer answer = new CaseBuilder(KNOWLEDGE)
                .reported("cti-link-resets")
                .present(STALLED, "zero-window-seen", CM)
                .answer();
        assertThat(answer.problems()).isEmpty();
        assertThat(answer.verdict()).isEqualTo("inconclusive");
        assertThat(candidate(answer, STALLED).decibans()).isEqualTo(-8);
        assertThat(answer.nextTests()).extracting(Answer.TestToRun::test).contains("capture-cti-link", "read-cm-log");
    }

    @Test
    void aWindowThatOpenedAgainOutweighsTheSightOfIt() {
        Answer answer = new CaseBuilder(KNOWLEDGE)
                .reported("cti-link-resets")
                .present(STALLED, "zero-window-seen", CM)
                .absent(STALLED, "zero-window-lasting", CM)
                .answer();
        assertThat(answer.problems()).isEmpty();
        assertThat(answer.ruledOut()).extracting(Answer.Candidate::cause).contains(STALLED);
    }

    private static CaseBuilder crashes(boolean mapped, Subject registeredTo) {
        Subject node = Subject.node("sub7");
        Subject gateway = Subject.node("PG1A-jgw1");
        Subject port = new Subject(Subject.Kind.DEVICE, "LCP1001");
        When when = CaseBuilder.moment("2024-05-06T10:00:05Z");
        Fact ccm = new Backtrace(node, when, CaseBuilder.at(900), "core.1.6.ccm.1", "ccm", "signals", "abort", null);
        Fact cti =
                new Backtrace(node, when, CaseBuilder.at(910), "core.2.6.CTI.1", "CTIManager", "router", "abort", null);
        Fact ccmCore = new CoreDump(node, when, CaseBuilder.at(920), "core.1.6.ccm.1", "ccm", 6, 1, null);
        Fact ctiCore = new CoreDump(node, when, CaseBuilder.at(921), "core.2.6.CTI.1", "CTIManager", 6, 2, null);
        Fact lost = new org.lineman.fact.DeviceOutOfService(
                port,
                CaseBuilder.moment("2024-05-06T10:00:01Z"),
                CaseBuilder.at(930),
                org.lineman.fact.DeviceOutOfService.Part.TERMINAL,
                "DEVICE_UNREGISTERED",
                1005,
                gateway,
                true);
        CaseBuilder builder = new CaseBuilder(KNOWLEDGE)
                .reported("agents-logged-out")
                .present("cisco-uc-node-stalled", "two-monitors-aborted", node, ccm, cti, ccmCore, ctiCore)
                .present("cisco-ucm-signals-blocked", "ccm-monitor-abort", node, ccm)
                .present("cisco-ucm-sdl-router-dead", "cti-monitor-abort", node, cti)
                .present("cisco-ucm-ccm-crash", "core-of-incident", node, ccmCore)
                .present("cisco-ucm-cti-manager-crash", "core-of-incident", node, ctiCore)
                .present("cisco-ucce-cti-ports-lost", "terminals-out-of-service", gateway, lost)
                .present("cisco-ucce-cti-ports-lost", "callmanager-failure", gateway, lost)
                .seen("cti-ports-unregistered", gateway, lost);
        return mapped ? builder.related(port, Related.Relation.REGISTERED_TO, registeredTo) : builder;
    }

    @Test
    void twoServicesAbortedByTheirMonitorsMakeTheStalledNodeTheRootOfTheAgentsOutage() {
        Answer answer = crashes(true, Subject.node("sub7"))
                .present("cisco-uc-node-cpu-pegged", "hypervisor-cpu-full", Subject.node("tftp1"))
                .present("cisco-ucm-node-unauthenticated", "not-authenticated", Subject.node("tftp1"))
                .seen("node-not-authenticated", Subject.node("tftp1"))
                .answer();
        assertThat(answer.problems())
                .extracting(problem -> problem.root().cause())
                .containsExactly("cisco-uc-node-stalled", "cisco-uc-node-cpu-pegged");
        assertThat(answer.problems()).extracting(Answer.Problem::relation).containsExactly("reported", "independent");
        assertThat(answer.problems().get(0).chain())
                .extracting(Answer.ChainLink::id)
                .containsExactly(
                        "cisco-uc-node-stalled",
                        "cisco-ucm-sdl-router-dead",
                        "cisco-ucm-signals-blocked",
                        "cisco-ucm-ccm-crash",
                        "cisco-ucm-cti-manager-crash",
                        "cisco-ucce-cti-ports-lost",
                        "agents-logged-out",
                        "cti-ports-unregistered");
        assertThat(answer.nextTests()).extracting(Answer.TestToRun::test).contains("read-perfmon");
    }

    @Test
    void withoutTheMappingOfPortsTheLinkIsAssumedAndAskedFor() {
        Answer answer = crashes(false, null).answer();
        assertThat(answer.problems()).hasSize(1);
        assertThat(answer.problems().get(0).chain())
                .filteredOn(link -> link.id().equals("cisco-ucce-cti-ports-lost"))
                .extracting(Answer.ChainLink::link)
                .containsExactly("assumed");
        assertThat(answer.nextTests()).extracting(Answer.TestToRun::test).contains("read-device-pool");
    }

    @Test
    void aCrashOfAnotherNodeThanTheOneThePortsRegisterToDoesNotExplainThem() {
        Answer answer = crashes(true, Subject.node("sub3")).answer();
        assertThat(answer.problems()).hasSize(2);
        assertThat(answer.problems().get(0).root().cause()).isEqualTo("cisco-ucce-cti-ports-lost");
        assertThat(answer.problems().get(1).relation()).isEqualTo("independent");
    }

    private static Answer.Candidate candidate(Answer answer, String cause) {
        return Stream.of(
                        answer.problems().stream().flatMap(problem -> problem.differential().stream()),
                        answer.inconclusive().stream())
                .flatMap(part -> part)
                .filter(one -> one.cause().equals(cause))
                .findFirst()
                .orElseThrow(() -> new AssertionError(cause + " is not in " + answer));
    }

    private static Answer.Term term(Answer.Candidate candidate, String indicator) {
        List<Answer.Term> found = candidate.terms().stream()
                .filter(term -> term.indicator().equals(indicator))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
