package org.lineman.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lineman.fact.Fact;
import org.lineman.fact.HeartbeatPair;
import org.lineman.fact.HeartbeatPair.Kind;
import org.lineman.fact.HeartbeatPair.State;
import org.lineman.fact.NetworkElement;
import org.lineman.fact.SharedElement;
import org.lineman.fact.Subject;
import org.lineman.fact.When;

/** Who exchanges heartbeats with whom, who should, how they fare, and which single element explains those that fail. */
public final class HeartbeatGraph {
    private final Network network;
    private final List<HeartbeatPair> pairs;
    private final List<Explanation> explanations;

    private HeartbeatGraph(Network network, List<HeartbeatPair> pairs) {
        this.network = network;
        this.pairs = pairs;
        this.explanations = Explanation.of(network, pairs);
    }

    /** The graph of all that these facts say: the topology that was given, captures and alarms. */
    public static HeartbeatGraph of(Collection<Fact> facts) {
        return of(facts, Network.of(facts));
    }

    private static HeartbeatGraph of(Collection<Fact> facts, Network network) {
        PairStates states = new PairStates(facts);
        List<HeartbeatPair> pairs = new ArrayList<>();
        Set<Subject> expectedLinks = new LinkedHashSet<>();
        for (ExpectedHeartbeats.Expected expected : ExpectedHeartbeats.among(network.elements())) {
            expectedLinks.add(expected.link());
            pairs.add(expected(expected, states, network));
        }
        states.seen().stream()
                .filter(link -> !expectedLinks.contains(link))
                .map(link -> seen(link, states))
                .forEach(pairs::add);
        return new HeartbeatGraph(
                network,
                pairs.stream()
                        .sorted(Comparator.comparing(HeartbeatPair::subject).thenComparing(HeartbeatPair::kind))
                        .toList());
    }

    private static HeartbeatPair expected(ExpectedHeartbeats.Expected expected, PairStates states, Network network) {
        Subject link = expected.link();
        Optional<PairStates.Known> known =
                switch (expected.kind()) {
                    case RUDP -> states.known(link).or(() -> states.missing(link));
                    case ICMP -> states.byIcmp(link);
                    case AML, ACCESS -> states.byName(link, expected.kind().name());
                    case IPMG -> Optional.empty();
                };
        Fact shownBy = known.map(PairStates.Known::shownBy)
                .orElseGet(() -> network.element(link.end()).orElseThrow());
        State state = known.map(PairStates.Known::state).orElse(State.UNSEEN);
        return new HeartbeatPair(
                link,
                known.map(one -> one.shownBy().time()).orElse(When.UNKNOWN),
                shownBy.source(),
                expected.kind(),
                state,
                state.isBroken(),
                state.isAlive(),
                true);
    }

    private static HeartbeatPair seen(Subject link, PairStates states) {
        PairStates.Known known = states.known(link).orElseThrow();
        return new HeartbeatPair(
                link,
                known.shownBy().time(),
                known.shownBy().source(),
                Kind.RUDP,
                known.state(),
                known.state().isBroken(),
                known.state().isAlive(),
                false);
    }

    /** The pairs, by name and sort of heartbeat. */
    public List<HeartbeatPair> pairs() {
        return pairs;
    }

    /** The elements that failing pairs cannot avoid, the best explanation first; empty if nothing fails. */
    public List<Explanation> explanations() {
        return explanations;
    }

    /** The elements of the topology whose part is known, by name. */
    public List<NetworkElement> elements() {
        return List.copyOf(network.elements());
    }

    /** What the graph adds to the facts of a case; nothing, at no cost, if they give no topology. */
    public static List<Fact> added(Collection<Fact> facts) {
        Network network = Network.of(facts);
        return network.isEmpty() ? List.of() : of(facts, network).facts();
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(pairs);
        for (Explanation explanation : explanations) {
            for (Subject link : explanation.failing()) {
                facts.add(shared(explanation, link));
            }
        }
        return facts;
    }

    private SharedElement shared(Explanation explanation, Subject link) {
        HeartbeatPair pair = pairs.stream()
                .filter(one -> one.subject().equals(link) && one.state().isBroken())
                .findFirst()
                .orElseThrow();
        return new SharedElement(
                link,
                pair.time(),
                pair.source(),
                explanation.element(),
                explanation.role().orElse(null),
                explanation.failing().size(),
                explanation.failingInAll(),
                explanation.healthy().size(),
                explanation.explainsAll());
    }

    Network network() {
        return network;
    }
}
