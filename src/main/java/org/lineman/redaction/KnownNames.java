package org.lineman.redaction;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lineman.fact.Fact;
import org.lineman.fact.Subject;
import org.lineman.fact.Vocabulary;

/**
 * Names that are known before a text is read.
 *
 * @param hosts names of machines and devices, with or without a domain
 * @param users logins
 * @param legible words that are no names whatever else speaks for it, such as names of products; in lower case
 */
public record KnownNames(Set<String> hosts, Set<String> users, Set<String> legible) {
    /** Nothing is known. */
    public static final KnownNames NONE = new KnownNames(Set.of(), Set.of(), Set.of());

    /** Components of facts that hold the name of a machine or of a gateway as text. */
    private static final Set<String> NAMED_IN = Set.of("fullName", "host");

    /** A process of Cisco UCCE is named after the pair of peripheral gateways that it belongs to; what it is must stay readable. */
    private static final Pattern PROCESS = Pattern.compile(
            "(.{2,60})-(?:jgw|pim|opc|ctisvr|mds|rtr|lgr|pgag|testsync)\\d{0,2}[ab]?", Pattern.CASE_INSENSITIVE);

    private static final int SHORTEST = 3;

    public KnownNames {
        hosts = Set.copyOf(hosts);
        users = Set.copyOf(users);
        legible = legible.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The machines and devices that facts speak of.
     *
     * @param facts the facts of the case
     * @param legible words that must stay readable
     */
    public static KnownNames of(Collection<Fact> facts, Set<String> legible) {
        Set<String> hosts = new TreeSet<>();
        for (Fact fact : facts) {
            add(fact.subject(), hosts);
            Map<String, Object> values = Vocabulary.kindOf(fact).values(fact);
            values.forEach((component, value) -> {
                if (value instanceof Subject subject) {
                    add(subject, hosts);
                } else if (NAMED_IN.contains(component)) {
                    hosts.add(value.toString());
                }
            });
        }
        return new KnownNames(hosts, Set.of(), legible);
    }

    private static void add(Subject subject, Set<String> hosts) {
        if (subject.isLink()) {
            add(subject.end(), hosts);
            add(subject.otherEnd(), hosts);
            return;
        }
        boolean machine =
                switch (subject.kind()) {
                    case NODE, HOST, DEVICE, GATEWAY -> true;
                    case LINK, PORT_NETWORK, REGION, SYSTEM -> false;
                };
        if (machine
                && !subject.isAddress()
                && !subject.isUnnamed()
                && Subject.evidenceOf(subject).isEmpty()) {
            hosts.add(subject.name());
        }
    }

    /** Both together. */
    public KnownNames and(KnownNames other) {
        return new KnownNames(union(hosts, other.hosts), union(users, other.users), union(legible, other.legible));
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }

    /** True if a word can be a name: it has a letter, is not too short, and is no word that must stay readable. */
    boolean mayBeName(String word) {
        return word.length() >= SHORTEST
                && word.chars().anyMatch(Character::isLetter)
                && !PlainWords.contains(word)
                && !legible.contains(word.toLowerCase(Locale.ROOT));
    }

    /** What of a machine's name is to be exchanged. */
    static String nameProper(String name) {
        Matcher process = PROCESS.matcher(name);
        return process.matches() ? process.group(1) : name;
    }
}
