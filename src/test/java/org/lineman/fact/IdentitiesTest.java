package org.lineman.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lineman.evidence.Source;

class IdentitiesTest {
    private static final Source LINE = Source.Lines.at("a.log", 1);

    @Test
    void aHostNameItsFullNameAndItsAddressAreOneMachine() {
        Identities identities = of(
                new NodeIdentity(
                        Subject.node("sub3"), When.UNKNOWN, LINE, "10.1.2.3", "sub3.corp.example", "cisco-ucm"),
                alarm("10.1.2.3"));
        assertThat(identities.canonical(Subject.node("10.1.2.3"))).isEqualTo(Subject.node("sub3"));
        assertThat(identities.joined()).singleElement().satisfies(joined -> {
            assertThat(joined.name()).isEqualTo("sub3");
            assertThat(joined.assumed()).isFalse();
            assertThat(joined.why()).contains("10.1.2.3 is the address of sub3");
        });
    }

    @Test
    void aLinkIsTheSameUnderTheOtherNamesOfItsEnds() {
        Identities identities = of(
                new NodeIdentity(Subject.node("cm-a"), When.UNKNOWN, LINE, "10.1.1.1", null, "avaya-cm"),
                alarm("10.1.1.2"));
        assertThat(identities.canonical(Subject.link(Subject.node("10.1.1.2"), Subject.node("10.1.1.1"))))
                .isEqualTo(Subject.link(Subject.node("cm-a"), Subject.node("10.1.1.2")));
    }

    @Test
    void aFileThatIsNamedAfterAKnownNodeIsFromIt() {
        Identities identities = of(alarm("atl-sub3"), fromFile("logs/cores-ATL-SUB3.txt"));
        assertThat(identities.canonical(Subject.nodeOfEvidence("logs/cores-ATL-SUB3.txt")))
                .isEqualTo(Subject.node("atl-sub3"));
        assertThat(identities.joined()).singleElement().matches(Identities.Joined::assumed);
    }

    @Test
    void aFileWhoseNameFitsTwoNodesOrOnlyPartOfOneIsFromNeither() {
        Subject two = Subject.nodeOfEvidence("sub1-to-sub2.txt");
        assertThat(of(alarm("sub1"), alarm("sub2"), fromFile("sub1-to-sub2.txt"))
                        .canonical(two))
                .isEqualTo(two);
        Subject part = Subject.nodeOfEvidence("sub12.txt");
        assertThat(of(alarm("sub1"), fromFile("sub12.txt")).canonical(part)).isEqualTo(part);
    }

    @Test
    void aCoreListAndABacktraceOfTheSameCoreAreFromOneMachine() {
        Subject list = Subject.nodeOfEvidence("list.txt");
        Subject trace = Subject.nodeOfEvidence("trace.txt");
        Identities identities = of(
                new CoreDump(list, When.UNKNOWN, LINE, "core.1.6.ccm.99", "ccm", null, null, null),
                new Backtrace(trace, When.UNKNOWN, LINE, "core.1.6.ccm.99", "ccm", "reason", null, null));
        assertThat(identities.canonical(list)).isEqualTo(identities.canonical(trace));
    }

    @Test
    void theOnlyMachineOfAProductIsMeantWhenNothingSaysItsName() {
        Identities identities = of(
                new ReleasePair(null, When.UNKNOWN, LINE, null, "avaya-cm", "6.3", null, "avaya-aes", "7.1", null),
                window("10.1.1.1", "10.1.1.2", 8765));
        assertThat(identities.canonical(Subject.onlyNodeOf("avaya-cm"))).isEqualTo(Subject.node("10.1.1.1"));
        assertThat(identities.canonical(Subject.onlyNodeOf("avaya-aes"))).isEqualTo(Subject.node("10.1.1.2"));
        assertThat(identities.joined()).allMatch(Identities.Joined::assumed);
    }

    @Test
    void twoMachinesOfAProductAreNeverTakenForOne() {
        Identities identities = of(
                new ReleaseInstalled(Subject.node("cm-a"), When.UNKNOWN, LINE, "avaya-cm", "6.3", null),
                new ReleaseInstalled(Subject.node("cm-b"), When.UNKNOWN, LINE, "avaya-cm", "6.3", null),
                window("10.1.1.1", "10.1.1.2", 8765));
        assertThat(identities.canonical(Subject.node("10.1.1.1"))).isEqualTo(Subject.node("10.1.1.1"));
        assertThat(identities.joined()).isEmpty();
    }

    private static Identities of(Fact... facts) {
        return Identities.of(List.of(facts), new ProductPorts() {
            @Override
            public Optional<String> listener(int port) {
                return port == 8765 ? Optional.of("avaya-cm") : Optional.empty();
            }

            @Override
            public Optional<String> client(int port) {
                return port == 8765 ? Optional.of("avaya-aes") : Optional.empty();
            }
        });
    }

    private static Fact alarm(String node) {
        return new AlarmRaised(Subject.node(node), When.UNKNOWN, LINE, "X", null, null);
    }

    private static Fact fromFile(String file) {
        return new AlarmRaised(Subject.nodeOfEvidence(file), When.UNKNOWN, Source.Lines.at(file, 1), "X", null, null);
    }

    private static Fact window(String sender, String receiver, int port) {
        Subject from = Subject.node(sender);
        Subject to = Subject.node(receiver);
        return new TcpZeroWindow(
                Subject.link(from, to),
                When.UNKNOWN,
                LINE,
                from,
                to,
                port,
                40000,
                port,
                TcpZeroWindow.Episode.LASTING,
                3,
                30.0,
                true);
    }
}
