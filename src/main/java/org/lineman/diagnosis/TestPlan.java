package org.lineman.diagnosis;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lineman.fact.Subject;
import org.lineman.knowledge.Indicator;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.NextTest;
import org.lineman.knowledge.Remedy;
import org.lineman.knowledge.Weight;

/**
 * Which test settles most for what it costs. For an unknown indicator with likelihood ratios L⁺ when present and L⁻ when absent,
 * the chance of finding it is q = (1−L⁻)/(L⁺−L⁻) if the cause is not there and L⁺·q if it is; the gain is the expected drop of
 * the binary entropy, in bits (C. Shannon, 1948), summed over the causes that the test informs.
 */
final class TestPlan {
    private static final int MOST = 8;
    private static final double LEAST_GAIN = 0.005;

    private final KnowledgeBase knowledge;
    private final CommandText commands;
    private final Map<String, Gains> byTest = new TreeMap<>();

    TestPlan(KnowledgeBase knowledge, CommandText commands) {
        this.knowledge = knowledge;
        this.commands = commands;
    }

    /** Takes what is unknown of a cause into account. */
    void consider(Sum sum) {
        sum.terms().stream()
                .filter(term -> term.state() == SumTerm.State.UNKNOWN)
                .forEach(term -> consider(sum, term));
    }

    /** The same for the root of a story: however sure it is, what is unknown of it is why it came about, and stays open. */
    void considerRoot(Sum root) {
        root.terms().stream()
                .filter(term -> term.state() == SumTerm.State.UNKNOWN)
                .map(term -> root.article().indicator(term.indicator()).orElseThrow())
                .filter(indicator -> root.terms().stream()
                        .noneMatch(
                                other -> other.isOwnPresent() && other.group().equals(indicator.group())))
                .forEach(indicator -> indicator.ask().ifPresent(test -> gains(test)
                        .wanted(root.subject(), root.article().id() + "/" + indicator.id())));
    }

    /** Takes a link of a chain into account that had to be assumed. */
    void considerAssumed(Stories.Arrow arrow) {
        arrow.edge().ask().ifPresent(test -> {
            Weight weight = arrow.edge().weight();
            double gain = gain(arrow.cause().likelihood(), weight.ratio(), 1 / weight.ratio());
            String decides = arrow.cause().article().id() + "/" + SumTerm.LEADS_TO
                    + arrow.edge().target();
            gains(test).wanted(arrow.cause().subject(), decides);
            gains(test).add(arrow.cause(), decides, gain);
        });
    }

    private Gains gains(String test) {
        return byTest.computeIfAbsent(test, id -> new Gains());
    }

    private void consider(Sum sum, SumTerm term) {
        Indicator indicator = sum.article().indicator(term.indicator()).orElseThrow();
        if (indicator.ask().isEmpty()) {
            return;
        }
        double gain = isSettled(sum, term, indicator) ? 0 : gain(sum.likelihood(), indicator);
        gains(indicator.ask().get()).add(sum, sum.article().id() + "/" + indicator.id(), gain);
    }

    /** True if a stronger indicator of the same group is present already: the answer would change nothing. */
    private static boolean isSettled(Sum sum, SumTerm term, Indicator indicator) {
        return sum.terms().stream()
                .anyMatch(other -> other.isOwnPresent()
                        && other.group().equals(term.group())
                        && other.decibans() >= indicator.decibans(true));
    }

    /** The expected drop of doubt about one cause, in bits. */
    static double gain(double likelihood, Indicator indicator) {
        return gain(
                likelihood,
                indicator.present().map(Weight::ratio).orElse(1.0),
                indicator.absent().map(Weight::ratio).orElse(1.0));
    }

    private static double gain(double likelihood, double present, double absent) {
        if (present <= absent || likelihood <= 0 || likelihood >= 1) {
            return 0;
        }
        double underNot = (1 - absent) / (present - absent);
        double underCause = present * underNot;
        double found = likelihood * underCause + (1 - likelihood) * underNot;
        double odds = likelihood / (1 - likelihood);
        double after = found * entropy(odds * present / (1 + odds * present))
                + (1 - found) * entropy(odds * absent / (1 + odds * absent));
        return Math.max(0, entropy(likelihood) - after);
    }

    private static double entropy(double p) {
        return p <= 0 || p >= 1 ? 0 : -(p * log2(p) + (1 - p) * log2(1 - p));
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    /**
     * The tests worth running, the most gain for the cost first. If they are too many, those that a root leaves open stay: they ask why
     * it came about, and no gain in likelihood tells how much that is worth.
     */
    List<Answer.TestToRun> tests() {
        Comparator<Map.Entry<String, Gains>> byGain = Comparator.comparing(
                        (Map.Entry<String, Gains> entry) -> -entry.getValue().total() / cost(test(entry.getKey())))
                .thenComparing(Map.Entry::getKey);
        return byTest.entrySet().stream()
                .filter(entry -> entry.getValue().isWorthIt())
                .sorted(Comparator.comparing((Map.Entry<String, Gains> entry) -> !entry.getValue().wanted)
                        .thenComparing(byGain))
                .limit(MOST)
                .sorted(byGain)
                .map(entry -> written(test(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** What was not there and would decide, in the order of the tests' names. */
    List<Answer.Missing> missing() {
        return byTest.entrySet().stream()
                .filter(entry -> entry.getValue().isWorthIt())
                .map(entry -> new Answer.Missing(
                        test(entry.getKey()).title(),
                        List.copyOf(entry.getValue().decides())))
                .toList();
    }

    private NextTest test(String id) {
        return knowledge.test(id).orElseThrow();
    }

    private static double cost(NextTest test) {
        int disturbance = Map.of(
                        Remedy.Disturbance.NONE, 0,
                        Remedy.Disturbance.SERVICE, 30,
                        Remedy.Disturbance.CALLS, 120,
                        Remedy.Disturbance.SYSTEM, 480)
                .get(test.disturbs());
        return Math.max(1, test.minutes()) + disturbance;
    }

    private Answer.TestToRun written(NextTest test, Gains gains) {
        return new Answer.TestToRun(
                test.id(),
                test.title(),
                List.copyOf(gains.decides()),
                test.commands().stream()
                        .map(command -> {
                            String run = commands.filled(command.run(), gains.about());
                            return command.platform().isEmpty() ? run : command.platform() + ": " + run;
                        })
                        .collect(Collectors.joining("\n")),
                commands.filled(test.on(), gains.about()),
                test.minutes(),
                test.disturbs().word(),
                test.read(),
                Presentation.rounded(gains.total()));
    }

    /** What a test would settle: each cause counts once, with the indicator that tells most about it. */
    private static final class Gains {
        private final Map<String, Double> byCause = new TreeMap<>();
        private final Map<Subject, Double> bySubject = new TreeMap<>();
        private boolean wanted;
        private final TreeSet<String> decides = new TreeSet<>();

        void add(Sum sum, String indicator, double gain) {
            byCause.merge(sum.key(), gain, Math::max);
            bySubject.merge(sum.subject(), gain, Double::sum);
            decides.add(indicator);
        }

        void wanted(Subject about, String indicator) {
            wanted = true;
            // A bit is the most that can be gained on one cause: what a root leaves open comes before any other
            // subject.
            bySubject.merge(about, 1.0, Double::sum);
            decides.add(indicator);
        }

        boolean isWorthIt() {
            return wanted || total() >= LEAST_GAIN;
        }

        double total() {
            return byCause.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        /** The subject on which the test tells most; null if there is none. */
        Subject about() {
            return bySubject.entrySet().stream()
                    .max(Map.Entry.<Subject, Double>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(Map.Entry::getKey)
                    .orElse(null);
        }

        TreeSet<String> decides() {
            return decides;
        }
    }
}
