package org.lineman.topology;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lineman.fact.ConnectedTo;
import org.lineman.fact.Fact;
import org.lineman.fact.NetworkElement;
import org.lineman.fact.Subject;

/** Elements and what joins them, as the caller gave them. */
final class Network {
    private final Map<Subject, NetworkElement> elements = new TreeMap<>();
    private final Map<Subject, Set<Subject>> joined = new TreeMap<>();

    static Network of(Collection<Fact> facts) {
        Network network = new Network();
        for (Fact fact : facts) {
            if (fact instanceof NetworkElement element) {
                network.elements.put(element.subject(), element);
                network.joined.computeIfAbsent(element.subject(), none -> new TreeSet<>());
            } else if (fact instanceof ConnectedTo connection) {
                network.join(connection.subject(), connection.other());
                network.join(connection.other(), connection.subject());
            }
        }
        return network;
    }

    private void join(Subject from, Subject to) {
        joined.computeIfAbsent(from, none -> new TreeSet<>()).add(to);
    }

    boolean isEmpty() {
        return joined.isEmpty();
    }

    /** The elements whose part is known, by name. */
    Collection<NetworkElement> elements() {
        return elements.values();
    }

    /** Everything that is on the map, by name. */
    Set<Subject> all() {
        return joined.keySet();
    }

    Set<Subject> neighbours(Subject element) {
        return joined.getOrDefault(element, Set.of());
    }

    Optional<NetworkElement> element(Subject subject) {
        return Optional.ofNullable(elements.get(subject));
    }

    /**
     * What traffic between two elements cannot avoid: both ends, and each element without which there is no way between them.
     * The ends alone if the map shows no way.
     */
    List<Subject> unavoidable(Subject from, Subject to) {
        Map<Subject, Subject> way = way(from, to, null);
        Set<Subject> found = new TreeSet<>(List.of(from, to));
        for (Subject at = way.get(to); at != null && !at.equals(from); at = way.get(at)) {
            if (!way(from, to, at).containsKey(to)) {
                found.add(at);
            }
        }
        return List.copyOf(found);
    }

    /** A shortest way between two elements, both included; empty if the map shows none. */
    List<Subject> route(Subject from, Subject to) {
        Map<Subject, Subject> way = way(from, to, null);
        Deque<Subject> route = new ArrayDeque<>();
        for (Subject at = way.containsKey(to) ? to : null; at != null; at = way.get(at)) {
            route.addFirst(at);
        }
        return List.copyOf(route);
    }

    /** For each element that was reached from {@code from}, the one before it on a shortest way; ends at {@code to}. */
    private Map<Subject, Subject> way(Subject from, Subject to, Subject without) {
        Map<Subject, Subject> before = new LinkedHashMap<>();
        Deque<Subject> next = new ArrayDeque<>(List.of(from));
        before.put(from, null);
        while (!next.isEmpty() && !before.containsKey(to)) {
            Subject at = next.remove();
            for (Subject neighbour : neighbours(at)) {
                if (!neighbour.equals(without) && !before.containsKey(neighbour)) {
                    before.put(neighbour, at);
                    next.add(neighbour);
                }
            }
        }
        return before;
    }
}
