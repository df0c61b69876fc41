package org.lineman.door.cli;

import java.util.List;
import java.util.Locale;
import org.lineman.fact.HeartbeatPair;
import org.lineman.fact.HeartbeatPair.State;
import org.lineman.fact.Subject;
import org.lineman.topology.Explanation;
import org.lineman.topology.HeartbeatGraph;

/** The heartbeat graph as text: the broken pairs first, then what they have in common, then the rest. */
final class HeartbeatsReport {
    private static final int MOST_EXPLANATIONS = 5;

    private HeartbeatsReport() {}

    static String of(HeartbeatGraph graph, Look look) {
        Page page = new Page(look);
        long failing = graph.pairs().stream()
                .filter(pair -> pair.state().isBroken())
                .map(HeartbeatPair::subject)
                .distinct()
                .count();
        page.item(
                0,
                "",
                Words.count(graph.pairs().size(), "heartbeat") + " between pairs of nodes, "
                        + (failing == 1 ? "1 pair fails" : failing + " pairs fail"),
                Ink.BOLD);
        for (State state : State.values()) {
            List<HeartbeatPair> pairs =
                    graph.pairs().stream().filter(pair -> pair.state() == state).toList();
            if (!pairs.isEmpty()) {
                page.heading(0, title(state));
                pairs.forEach(pair -> page.item(2, "- ", line(pair)));
            }
            if (state == State.MISSING) {
                explanations(page, graph.explanations());
            }
        }
        return page.toString();
    }

    private static String title(State state) {
        return switch (state) {
            case FAILING -> "Failing";
            case ONE_WAY -> "One way: asked, never answered, nothing heard from the other end";
            case MISSING -> "Missing: should exist, and a capture that would show it does not";
            case SLOW -> "Slow: answered after half a second or more";
            case UNMARKED -> "Working, without the mark of expedited forwarding (DSCP 46)";
            case HEALTHY -> "Healthy";
            case UNSEEN -> "Should exist; nothing at hand would show it";
        };
    }

    private static String line(HeartbeatPair pair) {
        String place = pair.state() == State.UNSEEN ? "" : "  " + pair.source().label();
        return pair.subject() + "  " + pair.kind().name().toLowerCase(Locale.ROOT)
                + (pair.expected() ? "" : " (not in the topology)") + place;
    }

    private static void explanations(Page page, List<Explanation> explanations) {
        if (explanations.isEmpty()) {
            return;
        }
        page.heading(0, "What the failing pairs cannot avoid");
        explanations.stream().limit(MOST_EXPLANATIONS).forEach(one -> {
            String role = one.role().map(known -> " (" + known.word() + ")").orElse("");
            page.item(
                    2,
                    "- ",
                    one.element() + role + ": " + one.failing().size() + " of " + one.failingInAll()
                            + " failing pairs, " + one.healthy().size() + " that work"
                            + (one.explainsAll() ? ". It explains all of them" : ""));
            if (!one.healthy().isEmpty()) {
                page.item(4, "against it: ", names(one.healthy()));
            }
        });
    }

    private static String names(List<Subject> links) {
        String shown =
                String.join(", ", links.stream().limit(4).map(Subject::name).toList());
        return links.size() > 4 ? shown + " and " + (links.size() - 4) + " more" : shown;
    }
}
