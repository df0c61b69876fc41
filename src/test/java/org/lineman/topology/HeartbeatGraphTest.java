package org.lineman.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lineman.evidence.Source;
import org.lineman.fact.AlarmRaised;
import org.lineman.fact.ConnectedTo;
import org.lineman.fact.Fact;
import org.lineman.fact.HeartbeatPair;
import org.lineman.fact.HeartbeatPair.Kind;
import org.lineman.fact.HeartbeatPair.State;
import org.lineman.fact.Heartbeats;
import org.lineman.fact.NetworkElement;
import org.lineman.fact.NetworkElement.Role;
import org.lineman.fact.SharedElement;
import org.lineman.fact.Subject;
import org.lineman.fact.When;

class HeartbeatGraphTest {
    private static final Source HERE = new Source.Pointer("topology.json", "/facts/0");

    private final List<Fact> facts = new ArrayList<>();

    private void element(String name, Role role, String site) {
        facts.add(new NetworkElement(Subject.node(name), When.UNKNOWN, HERE, role, site, null));
    }

    private void joined(String... chain) {
        IntStream.range(1, chain.length)
                .forEach(i -> facts.add(
                        new ConnectedTo(Subject.node(chain[i - 1]), When.UNKNOWN, HERE, Subject.node(chain[i]))));
    }

    private void beats(String from, String to, int answers, int lost, int mark) {
        facts.add(new Heartbeats(
                Subject.link(Subject.node(from), Subject.node(to)),
                When.UNKNOWN,
                new Source.Frames("core.pcap", 1, 400),
                Subject.node(from),
                Subject.node(to),
                100,
                answers,
                lost,
                0,
                null,
                answers == 0 ? null : 2.0,
                0.1,
                mark,
                answers == 0 ? null : mark,
                false,
                false,
                null));
    }

    private void healthy(String one, String other) {
        beats(one, other, 100, 0, 46);
        beats(other, one, 100, 0, 46);
    }

    private void alarm(String code, String one, String other) {
        facts.add(new AlarmRaised(
                Subject.link(Subject.node(one), Subject.node(other)),
                When.UNKNOWN,
                new Source.Pointer("alarms.json", "/facts/1"),
                code,
                null,
                null));
    }

    /** Two cores at the main site; two gateways behind the firewall fw-1, one behind wan-9, one beside the cores. */
    private void twoSites() {
        element("cs-a", Role.CALL_SERVER, "main");
        element("cs-b", Role.CALL_SERVER, "main");
        element("fw-1", Role.FIREWALL, "main");
        element("wan-9", Role.WAN, null);
        List.of("mgc-1", "mgc-2", "mgc-3", "mgc-4").forEach(name -> element(name, Role.MEDIA_GATEWAY, "main"));
        joined("cs-a", "sw-1", "cs-b");
        joined("sw-1", "fw-1", "sw-2", "mgc-1");
        joined("sw-2", "mgc-2");
        joined("sw-1", "wan-9", "mgc-3");
        joined("sw-1", "mgc-4");
    }

    private State state(String one, String other, Kind kind) {
        Subject link = Subject.link(Subject.node(one), Subject.node(other));
        return HeartbeatGraph.of(facts).pairs().stream()
                .filter(pair -> pair.subject().equals(link) && pair.kind() == kind)
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void everyCoreBeatsWithEveryGatewayAndWithTheOtherCore() {
        twoSites();
        List<HeartbeatPair> pairs = HeartbeatGraph.of(facts).pairs();
        assertThat(pairs).filteredOn(pair -> pair.kind() == Kind.RUDP).hasSize(9);
        assertThat(pairs).filteredOn(pair -> pair.kind() == Kind.IPMG).hasSize(8);
        assertThat(pairs).allMatch(pair -> pair.state() == State.UNSEEN && pair.expected());
    }

    @Test
    void serversOfOneKindAskEachOtherByIcmpAndApplicationsTalkOverAml() {
        element("nrs-1", Role.NRS, "main");
        element("nrs-2", Role.NRS, "second");
        element("cs-a", Role.CALL_SERVER, "main");
        element("cp-1", Role.CALLPILOT, "main");
        element("cc-1", Role.CONTACT_CENTER, "main");
        assertThat(HeartbeatGraph.of(facts).pairs())
                .extracting(pair -> pair.subject().name() + " " + pair.kind())
                .containsExactly(
                        "cc-1 <-> cp-1 ACCESS", "cc-1 <-> cs-a AML", "cp-1 <-> cs-a AML", "nrs-1 <-> nrs-2 ICMP");
    }

    @Test
    void aBranchOfficeBeatsWithTheMainOfficeAndItsOwnGatewaysOnly() {
        element("cs-a", Role.CALL_SERVER, "main");
        element("bo-1", Role.BRANCH_OFFICE, "branch");
        element("mgc-b", Role.MEDIA_GATEWAY, "branch");
        element("mgc-m", Role.MEDIA_GATEWAY, "main");
        assertThat(HeartbeatGraph.of(facts).pairs())
                .filteredOn(pair -> pair.kind() == Kind.RUDP)
                .extracting(pair -> pair.subject().name())
                .containsExactly("bo-1 <-> cs-a", "bo-1 <-> mgc-b", "cs-a <-> mgc-b", "cs-a <-> mgc-m");
    }

    @Test
    void aSilentCoreIsNotExpectedToBeat() {
        element("cs-a", Role.CALL_SERVER, "main");
        facts.add(new NetworkElement(Subject.node("cs-b"), When.UNKNOWN, HERE, Role.CALL_SERVER, "main", true));
        assertThat(HeartbeatGraph.of(facts).pairs()).isEmpty();
    }

    @Test
    void theFirewallThatAllFailingPairsPassAndNoHealthyOneDoesExplainsThem() {
        twoSites();
        for (String core : List.of("cs-a", "cs-b")) {
            alarm("ELAN009", core, "mgc-1");
            alarm("SRPT0308", core, "mgc-2");
            healthy(core, "mgc-3");
            healthy(core, "mgc-4");
        }
        healthy("cs-a", "cs-b");
        HeartbeatGraph graph = HeartbeatGraph.of(facts);
        assertThat(graph.explanations())
                .filteredOn(Explanation::explainsAll)
                .extracting(one -> one.element().name())
                .containsExactly("fw-1", "sw-2");
        assertThat(graph.explanations())
                .filteredOn(one -> one.element().name().equals("sw-1"))
                .singleElement()
                .satisfies(one -> assertThat(one.healthy()).hasSize(5));
        assertThat(HeartbeatGraph.added(facts))
                .filteredOn(SharedElement.class::isInstance)
                .extracting(fact -> (SharedElement) fact)
                .anyMatch(shared -> shared.element().name().equals("fw-1")
                        && shared.role() == Role.FIREWALL
                        && shared.explainsAll()
                        && shared.subject().name().equals("cs-a <-> mgc-1"));
    }

    @Test
    void aWayAroundAnElementExoneratesIt() {
        twoSites();
        joined("sw-1", "fw-2", "sw-2");
        alarm("ELAN009", "cs-a", "mgc-1");
        alarm("ELAN009", "cs-a", "mgc-2");
        assertThat(HeartbeatGraph.of(facts).explanations())
                .extracting(one -> one.element().name())
                .contains("sw-1", "sw-2")
                .doesNotContain("fw-1", "fw-2");
    }

    @Test
    void oneFailingPairIsExplainedByNothingAlone() {
        twoSites();
        alarm("ELAN009", "cs-a", "mgc-1");
        assertThat(HeartbeatGraph.of(facts).explanations()).isNotEmpty().noneMatch(Explanation::explainsAll);
    }

    @Test
    void pairsAreToldApartByHowTheyFare() {
        twoSites();
        healthy("cs-a", "mgc-1");
        beats("cs-a", "mgc-2", 100, 0, 0);
        beats("mgc-2", "cs-a", 100, 0, 0);
        beats("cs-a", "mgc-3", 90, 10, 46);
        beats("cs-a", "mgc-4", 0, 100, 46);
        assertThat(state("cs-a", "mgc-1", Kind.RUDP)).isEqualTo(State.HEALTHY);
        assertThat(state("cs-a", "mgc-2", Kind.RUDP)).isEqualTo(State.UNMARKED);
        assertThat(state("cs-a", "mgc-3", Kind.RUDP)).isEqualTo(State.FAILING);
        assertThat(state("cs-a", "mgc-4", Kind.RUDP)).isEqualTo(State.ONE_WAY);
        assertThat(state("cs-a", "cs-b", Kind.RUDP)).isEqualTo(State.MISSING);
        assertThat(state("cs-b", "mgc-1", Kind.RUDP))
                .as("a capture beside cs-a would not show what cs-b sends")
                .isEqualTo(State.UNSEEN);
    }

    @Test
    void withoutATopologyTheFactsOfACaseStayAsTheyAre() {
        alarm("ELAN009", "cs-a", "mgc-1");
        HeartbeatGraph graph = HeartbeatGraph.of(facts);
        assertThat(graph.pairs()).singleElement().matches(pair -> !pair.expected());
        assertThat(HeartbeatGraph.added(facts)).isEmpty();
    }

    @Test
    void theDrawingNamesEveryElementAndTheOneThatExplainsAll() {
        twoSites();
        alarm("ELAN009", "cs-a", "mgc-3");
        alarm("ELAN009", "cs-b", "mgc-3");
        healthy("cs-a", "mgc-4");
        String svg = GraphDrawing.of(HeartbeatGraph.of(facts));
        assertThat(svg).contains("cs-a", "cs-b", "mgc-1", "sw-2", "fw-1", "2 pairs fail");
        assertThat(svg).isEqualTo(GraphDrawing.of(HeartbeatGraph.of(facts)));
    }

    @Test
    void twoHundredGatewaysOfTwoCoresAreJudged() {
        element("cs-a", Role.CALL_SERVER, "main");
        element("cs-b", Role.CALL_SERVER, "main");
        joined("cs-a", "sw-0", "cs-b");
        healthy("cs-a", "cs-b");
        for (int i = 0; i < 200; i++) {
            element("mgc-" + i, Role.MEDIA_GATEWAY, "s" + i);
            joined("sw-0", "wan-" + i % 20, "sw-s" + i, "mgc-" + i);
            if (i % 20 == 7) {
                alarm("ELAN009", "cs-a", "mgc-" + i);
            } else {
                healthy("cs-a", "mgc-" + i);
            }
        }
        assertThat(HeartbeatGraph.of(facts).explanations())
                .filteredOn(Explanation::explainsAll)
                .extracting(one -> one.element().name())
                .containsExactly("wan-7");
    }
}
