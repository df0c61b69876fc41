package org.lineman.topology;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lineman.drawing.Svg;
import org.lineman.fact.HeartbeatPair;
import org.lineman.fact.HeartbeatPair.State;
import org.lineman.fact.Subject;

/**
 * The heartbeat graph as a picture: elements as boxes, and what joins them in the colour of the heartbeats that pass. The box of an
 * element that explains every failing pair alone is red; pale orange is one that only failing pairs pass.
 */
public final class GraphDrawing {
    private static final int BOX_WIDTH = 150;
    private static final int BOX_HEIGHT = 40;
    private static final int COLUMN = 250;
    private static final int ROW = 70;
    private static final int HEAD = 70;
    private static final int LEFT = 40;
    private static final String ALIVE = "#1e8449";
    private static final String MIXED = "#d68910";
    private static final String BROKEN = "#c0392b";

    private final HeartbeatGraph graph;
    private final Map<Subject, double[]> places = new TreeMap<>();
    private final Svg svg;
    private final double height;

    private GraphDrawing(HeartbeatGraph graph) {
        this.graph = graph;
        Set<Subject> all = new TreeSet<>(graph.network().all());
        graph.pairs().forEach(pair -> {
            all.add(pair.subject().end());
            all.add(pair.subject().otherEnd());
        });
        List<List<Subject>> columns = new Layout(all, graph.network()).columns();
        int most = columns.stream().mapToInt(List::size).max().orElse(1);
        for (int i = 0; i < columns.size(); i++) {
            List<Subject> column = columns.get(i);
            for (int row = 0; row < column.size(); row++) {
                double middle = HEAD + ROW * (most - column.size()) / 2.0 + ROW * row;
                places.put(column.get(row), new double[] {LEFT + (double) i * COLUMN, middle});
            }
        }
        int width = Math.max(640, LEFT * 2 + Math.max(1, columns.size()) * COLUMN - (COLUMN - BOX_WIDTH));
        this.svg = new Svg(width);
        this.height = HEAD + (double) Math.max(1, most) * ROW + 40;
        svg.rectangle(0, 0, width, height, "#fff");
    }

    /** The drawing, an SVG document; the same graph gives the same bytes. */
    public static String of(HeartbeatGraph graph) {
        GraphDrawing drawing = new GraphDrawing(graph);
        drawing.connections();
        drawing.strayPairs();
        drawing.boxes();
        drawing.legend();
        return drawing.svg.text(drawing.height);
    }

    private void connections() {
        Map<Subject, Traffic> traffic = traffic();
        for (Subject element : graph.network().all()) {
            for (Subject other : graph.network().neighbours(element)) {
                if (element.compareTo(other) < 0) {
                    Traffic over = traffic.getOrDefault(Subject.link(element, other), Traffic.NONE);
                    double[] middle = line(element, other, over.colour(), over.broken > 0 ? "8 4" : "");
                    if (over.broken > 0) {
                        svg.rectangle(middle[0] - 32, middle[1] - 7.0, 64, 14, "#fff");
                        svg.words(middle[0], middle[1] + 4, "middle", 10, over.broken + " of " + over.seen + " fail");
                    }
                }
            }
        }
    }

    /** How the pairs fare that pass a connection. */
    private record Traffic(int seen, int broken) {
        static final Traffic NONE = new Traffic(0, 0);

        Traffic and(boolean fails) {
            return new Traffic(seen + 1, broken + (fails ? 1 : 0));
        }

        String colour() {
            return seen == 0 ? "#bbb" : broken == 0 ? ALIVE : broken == seen ? BROKEN : MIXED;
        }
    }

    private Map<Subject, Traffic> traffic() {
        Map<Subject, Traffic> traffic = new TreeMap<>();
        Map<Subject, Boolean> fails = new TreeMap<>();
        graph.pairs().stream()
                .filter(pair -> pair.state() != State.UNSEEN)
                .forEach(pair -> fails.merge(pair.subject(), pair.state().isBroken(), Boolean::logicalOr));
        fails.forEach((link, broken) -> {
            List<Subject> route = graph.network().route(link.end(), link.otherEnd());
            for (int i = 1; i < route.size(); i++) {
                traffic.merge(
                        Subject.link(route.get(i - 1), route.get(i)),
                        Traffic.NONE.and(broken),
                        (before, one) -> before.and(broken));
            }
        });
        return traffic;
    }

    private double[] line(Subject one, Subject other, String colour, String dashes) {
        double x = (middleX(one) + middleX(other)) / 2;
        double y = (middleY(one) + middleY(other)) / 2;
        svg.curve(middleX(one), middleY(one), x, y, middleX(other), middleY(other), colour, dashes);
        return new double[] {x, y};
    }

    /** The pairs that the map shows no way for: a curve from box to box. */
    private void strayPairs() {
        graph.pairs().stream()
                .filter(pair -> pair.state() != State.UNSEEN)
                .filter(pair -> graph.network()
                        .route(pair.subject().end(), pair.subject().otherEnd())
                        .isEmpty())
                .forEach(pair -> {
                    Subject one = pair.subject().end();
                    Subject other = pair.subject().otherEnd();
                    // Between boxes of one column far aside, so that the curve does not hide behind them.
                    boolean column = middleX(one) == middleX(other);
                    double x = (middleX(one) + middleX(other)) / 2;
                    double y = (middleY(one) + middleY(other)) / 2;
                    svg.curve(
                            middleX(one),
                            middleY(one),
                            column ? x + BOX_WIDTH * 1.2 : x,
                            column ? y : y - ROW * 0.8,
                            middleX(other),
                            middleY(other),
                            pair.state().isBroken() ? BROKEN : ALIVE,
                            pair.state().isBroken() ? "8 4" : "");
                });
    }

    private void boxes() {
        places.forEach((element, place) -> {
            svg.rectangle(place[0], place[1], BOX_WIDTH, BOX_HEIGHT, "#555");
            svg.rectangle(place[0] + 1, place[1] + 1, BOX_WIDTH - 2.0, BOX_HEIGHT - 2.0, fill(element));
            svg.words(place[0] + BOX_WIDTH / 2.0, place[1] + 17, "middle", 12, shortened(element.name()));
            graph.network()
                    .element(element)
                    .ifPresent(known -> svg.words(
                            place[0] + BOX_WIDTH / 2.0,
                            place[1] + 32,
                            "middle",
                            10,
                            known.role().word()));
        });
    }

    private void legend() {
        svg.words(LEFT, 26, "start", 16, title());
        double x = LEFT;
        for (Key key : Key.values()) {
            svg.curve(x, 46, x + 12, 46, x + 24, 46, key.colour, key.dashes);
            svg.words(x + 30, 50, "start", 11, key.says);
            x += 50 + 6.5 * key.says.length();
        }
    }

    /** What the colours of lines mean. */
    private enum Key {
        WORKS("heartbeats pass", ALIVE, ""),
        SOME("some fail", MIXED, "8 4"),
        ALL("all fail", BROKEN, "8 4"),
        NONE("nothing seen", "#bbb", "");

        private final String says;
        private final String colour;
        private final String dashes;

        Key(String says, String colour, String dashes) {
            this.says = says;
            this.colour = colour;
            this.dashes = dashes;
        }
    }

    private String title() {
        long failing = graph.pairs().stream()
                .filter(pair -> pair.state().isBroken())
                .map(HeartbeatPair::subject)
                .distinct()
                .count();
        long alone =
                graph.explanations().stream().filter(Explanation::explainsAll).count();
        String pairs = failing + (failing == 1 ? " pair fails" : " pairs fail");
        String names = String.join(
                " and ",
                graph.explanations().stream()
                        .filter(Explanation::explainsAll)
                        .limit(3)
                        .map(one -> one.element().name())
                        .toList());
        return alone == 0
                ? pairs
                : pairs + "; all of them pass " + names + (alone > 3 ? " and others" : "")
                        + ", nothing that does works";
    }

    private String fill(Subject element) {
        return graph.explanations().stream()
                .filter(one -> one.element().equals(element))
                .findFirst()
                .map(one -> one.explainsAll() ? "#f6b4ad" : one.healthy().isEmpty() ? "#fbe3c0" : "#f4f4f4")
                .orElse("#f4f4f4");
    }

    private static String shortened(String name) {
        return name.length() <= 22 ? name : name.substring(0, 21) + "…";
    }

    private double middleX(Subject element) {
        return places.get(element)[0] + BOX_WIDTH / 2.0;
    }

    private double middleY(Subject element) {
        return places.get(element)[1] + BOX_HEIGHT / 2.0;
    }
}
