package org.lineman.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lineman.knowledge.Remedy;

/** What to do, in order: preserve before restore before fix, the least disruptive first, a last resort last. */
final class RemedyPlan {
    private static final Set<Remedy.Kind> HARMLESS = Set.of(Remedy.Kind.PRESERVE, Remedy.Kind.NEVER);

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(Remedy remedy, String cause, int place) {}

    /** Adds all steps for a cause that is established. */
    void established(Sum sum) {
        sum.article().remedies().forEach(remedy -> add(remedy, sum));
    }

    /** Adds for a cause that is merely possible what does no harm: what to keep, and what not to do. */
    void open(Sum sum) {
        sum.article().remedies().stream()
                .filter(remedy -> HARMLESS.contains(remedy.kind()))
                .forEach(remedy -> add(remedy, sum));
    }

    private void add(Remedy remedy, Sum sum) {
        entries.add(new Entry(remedy, sum.article().id(), entries.size()));
    }

    List<Answer.Step> steps() {
        Map<String, Answer.Step> steps = new LinkedHashMap<>();
        entries.stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.remedy().kind())
                        .thenComparing(entry -> entry.remedy().lastResort())
                        .thenComparing(entry -> entry.remedy().disturbs())
                        .thenComparing(Entry::place))
                .forEach(entry -> steps.putIfAbsent(
                        entry.remedy().kind() + " " + entry.remedy().step() + " "
                                + entry.remedy().on(),
                        written(entry)));
        return List.copyOf(steps.values());
    }

    private static Answer.Step written(Entry entry) {
        Remedy remedy = entry.remedy();
        return new Answer.Step(
                remedy.kind().word(),
                remedy.step(),
                remedy.on(),
                remedy.why(),
                remedy.impact(),
                remedy.verify(),
                remedy.undo(),
                remedy.lastResort(),
                entry.cause());
    }
}
