package org.lineman.inference;

import java.util.Comparator;
import java.util.List;
import org.lineman.fact.Fact;

/** An order of facts that depends on the facts alone. */
final class FactOrder {
    private FactOrder() {}

    /** By where they were read, then by what they say. */
    static final Comparator<Fact> BY_SOURCE = Comparator.comparing(Fact::source).thenComparing(Fact::toString);

    /** The same for lists of facts. */
    static final Comparator<List<Fact>> LISTS = (a, b) -> {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = BY_SOURCE.compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    };
}
