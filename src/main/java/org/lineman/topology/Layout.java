package org.lineman.topology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lineman.fact.NetworkElement;
import org.lineman.fact.Subject;

/**
 * Where each element stands in the drawing: in the column of its distance from the call servers, so that a line runs from left to
 * right as traffic does, and beside what it is connected to.
 */
final class Layout {
    private final Map<Subject, Integer> column = new TreeMap<>();
    private final List<List<Subject>> columns = new ArrayList<>();

    /**
     * @param all what is to be placed
     * @param network what joins them
     */
    Layout(Set<Subject> all, Network network) {
        Set<Subject> left = new TreeSet<>(all);
        while (!left.isEmpty()) {
            spread(starts(left, network), network, left);
        }
        column.forEach((element, at) -> {
            while (columns.size() <= at) {
                columns.add(new ArrayList<>());
            }
            columns.get(at).add(element);
        });
        for (int i = 1; i < columns.size(); i++) {
            List<Subject> before = columns.get(i - 1);
            columns.get(i)
                    .sort(Comparator.<Subject>comparingDouble(element -> network.neighbours(element).stream()
                                    .mapToInt(before::indexOf)
                                    .filter(row -> row >= 0)
                                    .average()
                                    .orElse(before.size()))
                            .thenComparing(Comparator.naturalOrder()));
        }
    }

    /** The call servers; without one the element that most others are connected to. */
    private static List<Subject> starts(Set<Subject> left, Network network) {
        List<Subject> servers = left.stream()
                .filter(element -> network.element(element)
                        .filter(known -> known.role() == NetworkElement.Role.CALL_SERVER)
                        .isPresent())
                .toList();
        return servers.isEmpty()
                ? left.stream()
                        .max(Comparator.<Subject>comparingInt(
                                        element -> network.neighbours(element).size())
                                .thenComparing(Comparator.reverseOrder()))
                        .stream()
                        .toList()
                : servers;
    }

    private void spread(List<Subject> starts, Network network, Set<Subject> left) {
        Deque<Subject> next = new ArrayDeque<>(starts);
        starts.forEach(start -> column.put(start, 0));
        left.removeAll(starts);
        while (!next.isEmpty()) {
            Subject at = next.remove();
            for (Subject neighbour : network.neighbours(at)) {
                if (left.remove(neighbour)) {
                    column.put(neighbour, column.get(at) + 1);
                    next.add(neighbour);
                }
            }
        }
    }

    List<List<Subject>> columns() {
        return columns;
    }
}
