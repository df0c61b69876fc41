package org.lineman.topology;

import java.util.List;
import org.lineman.fact.HeartbeatPair;
import org.lineman.fact.NetworkElement;
import org.lineman.fact.Subject;

/**
 * The heartbeat graph as the document that is written as JSON.
 *
 * @param elements the elements whose part is known
 * @param pairs the pairs of nodes, by name and sort of heartbeat
 * @param explanations the elements that failing pairs cannot avoid, the best explanation first
 */
public record GraphDocument(List<Element> elements, List<Pair> pairs, List<Because> explanations) {
    /**
     * An element of the network.
     *
     * @param name its name
     * @param role what it is
     * @param site where it stands; empty if that was not said
     */
    public record Element(String name, NetworkElement.Role role, String site) {}

    /**
     * Two nodes and one sort of heartbeat between them.
     *
     * @param between their names
     * @param kind the sort of heartbeat
     * @param state how it fares
     * @param expected true if the topology says that it should exist
     * @param source the place that shows the state; empty if nothing does
     */
    public record Pair(
            List<String> between,
            HeartbeatPair.Kind kind,
            HeartbeatPair.State state,
            boolean expected,
            String source) {}

    /**
     * An element and the pairs that cannot avoid it.
     *
     * @param element its name
     * @param role what it is; null if that was not said
     * @param explainsAll true if two or more pairs fail, all of them pass it and no healthy one does
     * @param failing the failing pairs that pass it
     * @param healthy the pairs that pass it and work: each speaks against it
     */
    public record Because(
            String element,
            NetworkElement.Role role,
            boolean explainsAll,
            List<String> failing,
            List<String> healthy) {}

    /** The document of a graph. */
    public static GraphDocument of(HeartbeatGraph graph) {
        return new GraphDocument(
                graph.elements().stream()
                        .map(element -> new Element(element.subject().name(), element.role(), element.site()))
                        .toList(),
                graph.pairs().stream().map(GraphDocument::pair).toList(),
                graph.explanations().stream()
                        .map(one -> new Because(
                                one.element().name(),
                                one.role().orElse(null),
                                one.explainsAll(),
                                names(one.failing()),
                                names(one.healthy())))
                        .toList());
    }

    private static Pair pair(HeartbeatPair pair) {
        boolean shown = pair.state() != HeartbeatPair.State.UNSEEN;
        return new Pair(
                List.of(pair.subject().end().name(), pair.subject().otherEnd().name()),
                pair.kind(),
                pair.state(),
                pair.expected(),
                shown ? pair.source().label() : "");
    }

    private static List<String> names(List<Subject> links) {
        return links.stream().map(Subject::name).toList();
    }
}
