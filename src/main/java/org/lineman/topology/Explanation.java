package org.lineman.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lineman.fact.HeartbeatPair;
import org.lineman.fact.NetworkElement;
import org.lineman.fact.Subject;

/**
 * How well one element explains the pairs that fail.
 *
 * @param element the element
 * @param role what it is, if that is known
 * @param failing the failing pairs that cannot avoid it
 * @param failingInAll how many pairs fail
 * @param healthy the pairs that work although they cannot avoid it; each speaks against it
 */
public record Explanation(
        Subject element,
        Optional<NetworkElement.Role> role,
        List<Subject> failing,
        int failingInAll,
        List<Subject> healthy) {
    private static final Comparator<Explanation> BEST_FIRST = Comparator.<Explanation>comparingInt(
                    one -> one.failingInAll - one.failing.size())
            .thenComparingInt(one -> one.healthy.size())
            .thenComparing(Explanation::element);

    /** True if two or more pairs fail, all of them pass it, and nothing that passes it works. */
    public boolean explainsAll() {
        return failingInAll > 1 && failing.size() == failingInAll && healthy.isEmpty();
    }

    /** The elements on the way of at least one failing pair, the best explanation first. */
    static List<Explanation> of(Network network, List<HeartbeatPair> pairs) {
        Map<Subject, List<HeartbeatPair>> byLink = new TreeMap<>();
        pairs.forEach(pair -> byLink.computeIfAbsent(pair.subject(), none -> new ArrayList<>())
                .add(pair));
        Map<Subject, List<Subject>> failing = new TreeMap<>();
        Map<Subject, List<Subject>> healthy = new TreeMap<>();
        int inAll = 0;
        for (Map.Entry<Subject, List<HeartbeatPair>> one : byLink.entrySet()) {
            boolean broken =
                    one.getValue().stream().anyMatch(pair -> pair.state().isBroken());
            boolean alive =
                    one.getValue().stream().anyMatch(pair -> pair.state().isAlive());
            if (broken || alive) {
                inAll += broken ? 1 : 0;
                Subject link = one.getKey();
                network.unavoidable(link.end(), link.otherEnd()).forEach(element -> (broken ? failing : healthy)
                        .computeIfAbsent(element, none -> new ArrayList<>())
                        .add(link));
            }
        }
        int failingInAll = inAll;
        return failing.entrySet().stream()
                .map(entry -> new Explanation(
                        entry.getKey(),
                        network.element(entry.getKey()).map(NetworkElement::role),
                        List.copyOf(entry.getValue()),
                        failingInAll,
                        List.copyOf(healthy.getOrDefault(entry.getKey(), List.of()))))
                .sorted(BEST_FIRST)
                .toList();
    }
}
