package org.lineman.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lineman.fact.AlarmRaised;
import org.lineman.fact.Fact;
import org.lineman.fact.HeartbeatPair.State;
import org.lineman.fact.Heartbeats;
import org.lineman.fact.LinkState;
import org.lineman.fact.PathCompared;
import org.lineman.fact.Subject;
import org.lineman.fact.Unreachable;

/** How pairs of nodes fare, by what captures, alarms and ICMP say of them; the worst that anything says counts. */
final class PairStates {
    /** The alarms of a call server that speak of a lost heartbeat; their meaning is one author's inference. */
    private static final Set<String> LOSS_ALARMS = Set.of("SRPT0308", "SRPT016", "ELAN009", "ELAN014");

    private static final int LOST = 3;
    private static final int ENOUGH = 10;
    /** Half of the second after which the next heartbeat is sent and this one counts as lost. */
    private static final double SLOW_MILLIS = 500;

    private static final int EXPEDITED = 46;

    private final Map<Subject, List<Fact>> byLink = new TreeMap<>();
    private final Map<Subject, List<Fact>> besides;

    /** What is known of a pair, and the fact that says it. */
    record Known(State state, Fact shownBy) {}

    PairStates(Collection<Fact> facts) {
        Map<String, List<Heartbeats>> byCapture = new TreeMap<>();
        for (Fact fact : facts) {
            if (fact.subject().isLink()) {
                byLink.computeIfAbsent(fact.subject(), none -> new ArrayList<>())
                        .add(fact);
            }
            if (fact instanceof Heartbeats beats) {
                byCapture
                        .computeIfAbsent(beats.source().evidence(), none -> new ArrayList<>())
                        .add(beats);
            }
        }
        besides = besides(byCapture.values());
    }

    /** The pairs of which heartbeats were seen or reported lost, by name. */
    List<Subject> seen() {
        return byLink.keySet().stream().filter(link -> known(link).isPresent()).toList();
    }

    /** How a pair fares by its RUDP heartbeats and alarms; empty if nothing speaks of it. */
    Optional<Known> known(Subject link) {
        List<Fact> facts = byLink.getOrDefault(link, List.of());
        return facts.stream()
                .flatMap(fact -> state(fact, facts).map(state -> new Known(state, fact)).stream())
                .min((a, b) -> a.state().compareTo(b.state()));
    }

    /** How a pair fares by what a node says of its link of this name, and by alarms; empty if nothing speaks of it. */
    Optional<Known> byName(Subject link, String name) {
        return byLink.getOrDefault(link, List.of()).stream()
                .flatMap(fact -> {
                    if (fact instanceof LinkState said && said.name().equals(name)) {
                        return Stream.of(new Known(said.up() ? State.HEALTHY : State.FAILING, fact));
                    }
                    return fact instanceof AlarmRaised alarm && LOSS_ALARMS.contains(alarm.code())
                            ? Stream.of(new Known(State.FAILING, fact))
                            : Stream.<Known>empty();
                })
                .min((a, b) -> a.state().compareTo(b.state()));
    }

    /** How a pair fares by what routers and hosts report as unreachable; empty if nothing speaks of it. */
    Optional<Known> byIcmp(Subject link) {
        return byLink.getOrDefault(link, List.of()).stream()
                .filter(Unreachable.class::isInstance)
                .findFirst()
                .map(fact -> new Known(State.FAILING, fact));
    }

    /**
     * A capture that was taken beside one of the two, and shows it beating with others: there this pair would show too. It was
     * taken beside a node if every heartbeat in it is of that node, with two partners at least; a capture of one pair alone may
     * have been filtered.
     */
    Optional<Known> missing(Subject link) {
        return Stream.of(link.end(), link.otherEnd())
                .flatMap(end -> besides.getOrDefault(end, List.of()).stream())
                .findFirst()
                .map(fact -> new Known(State.MISSING, fact));
    }

    private static Map<Subject, List<Fact>> besides(Collection<List<Heartbeats>> captures) {
        Map<Subject, List<Fact>> besides = new TreeMap<>();
        for (List<Heartbeats> capture : captures) {
            List<Subject> links =
                    capture.stream().map(Heartbeats::subject).distinct().toList();
            if (links.size() > 1) {
                Stream.of(links.get(0).end(), links.get(0).otherEnd())
                        .filter(end -> links.stream()
                                .allMatch(link -> link.end().equals(end)
                                        || link.otherEnd().equals(end)))
                        .forEach(end -> besides.computeIfAbsent(end, none -> new ArrayList<>())
                                .add(capture.get(0)));
            }
        }
        return besides;
    }

    private static Optional<State> state(Fact fact, List<Fact> all) {
        if (fact instanceof Heartbeats beats) {
            return Optional.of(state(beats, all));
        }
        if (fact instanceof PathCompared path && all.stream().anyMatch(Heartbeats.class::isInstance)) {
            return path.oneWay() && path.sent() >= ENOUGH
                    ? Optional.of(State.ONE_WAY)
                    : path.vanished() >= LOST ? Optional.of(State.FAILING) : Optional.empty();
        }
        return fact instanceof AlarmRaised alarm && LOSS_ALARMS.contains(alarm.code())
                ? Optional.of(State.FAILING)
                : Optional.empty();
    }

    private static State state(Heartbeats beats, List<Fact> all) {
        if (beats.requests() >= ENOUGH && beats.answers() == 0) {
            boolean back = all.stream()
                    .anyMatch(fact -> fact instanceof Heartbeats other
                            && other.sender().equals(beats.receiver())
                            && other.requests() > 0);
            return back ? State.FAILING : State.ONE_WAY;
        }
        if (beats.stopped() || beats.lost() >= LOST) {
            return State.FAILING;
        }
        if (beats.roundTripMs() != null && beats.roundTripMs() >= SLOW_MILLIS) {
            return State.SLOW;
        }
        return beats.mark() == EXPEDITED ? State.HEALTHY : State.UNMARKED;
    }
}
