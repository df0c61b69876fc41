package org.lineman.diagnosis;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lineman.fact.Fact;
import org.lineman.fact.Related;
import org.lineman.fact.Subject;

/** How the subjects of a case hang together, as far as the evidence says. */
final class Relations {

    /** Whether two subjects are related: it may be that no evidence says so either way. */
    enum Standing {
        SHOWN,
        ASSUMED,
        NOT
    }

    private final Map<Related.Relation, Map<Subject, Set<Subject>>> related = new HashMap<>();

    Relations(Collection<Fact> facts) {
        for (Fact fact : facts) {
            if (fact instanceof Related relation) {
                add(relation.relation(), relation.subject(), relation.other());
            }
            if (fact.subject().isLink()) {
                Subject link = fact.subject();
                add(Related.Relation.PEER, link, link.end());
                add(Related.Relation.PEER, link, link.otherEnd());
                add(Related.Relation.PEER, link.end(), link.otherEnd());
            }
        }
    }

    private void add(Related.Relation relation, Subject a, Subject b) {
        Map<Subject, Set<Subject>> pairs = related.computeIfAbsent(relation, key -> new HashMap<>());
        pairs.computeIfAbsent(a, key -> new TreeSet<>()).add(b);
        pairs.computeIfAbsent(b, key -> new TreeSet<>()).add(a);
    }

    /**
     * Whether a cause's subject is related to an effect.
     *
     * @param cause the cause's subject
     * @param via the relation; empty if both are about the same
     * @param effect the subjects that the effect is about, the devices that it was seen on included
     */
    Standing standing(Subject cause, Optional<Related.Relation> via, Collection<Subject> effect) {
        if (via.isEmpty() || effect.contains(cause)) {
            return effect.contains(cause) ? Standing.SHOWN : Standing.NOT;
        }
        Set<Subject> known = related(via.get(), effect);
        if (known.contains(cause)) {
            return Standing.SHOWN;
        }
        boolean anotherIsNamed = known.stream().anyMatch(other -> other.kind() == cause.kind());
        return anotherIsNamed && !cause.isUnnamed() ? Standing.NOT : Standing.ASSUMED;
    }

    /** The subjects that stand in a relation to any of these, sorted. */
    Set<Subject> related(Related.Relation relation, Collection<Subject> to) {
        Map<Subject, Set<Subject>> pairs = related.getOrDefault(relation, Map.of());
        Set<Subject> found = new TreeSet<>();
        to.forEach(subject -> found.addAll(pairs.getOrDefault(subject, Set.of())));
        return found;
    }

    /** True if two subjects are the same or stand in any relation. */
    boolean near(Subject a, Subject b) {
        Set<Subject> found = new HashSet<>(List.of(a));
        related.keySet().forEach(relation -> found.addAll(related(relation, List.of(a))));
        return found.contains(b);
    }
}
