package org.lineman.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which names mean the same machine: a host name, its full name, its address, "the node of cores.txt". Joined only on what the
 * evidence says, or on there being no other candidate, and then the reason is kept for the reader to check.
 */
public final class Identities {
    private final Map<String, String> parent = new TreeMap<>();
    private final Map<String, TreeSet<String>> reasons = new TreeMap<>();

    private final Set<String> concluded = new TreeSet<>();
    private final Map<String, String> chosen = new TreeMap<>();

    private Identities() {}

    /**
     * Finds out which names mean the same.
     *
     * @param facts the facts of the case
     * @param ports which products meet on a TCP port
     */
    public static Identities of(Collection<Fact> facts, ProductPorts ports) {
        Identities identities = new Identities();
        facts.forEach(identities::mention);
        facts.forEach(identities::statedNames);
        identities.shortNames();
        identities.fileNames();
        identities.sameCoreFile(facts);
        new ProductRoles(facts, ports).merge(identities);
        identities.settle();
        return identities;
    }

    /** Chooses the name of each group once, so that asking for it does not cost a walk over all names. */
    private void settle() {
        Map<String, TreeSet<String>> groups = new TreeMap<>();
        List.copyOf(parent.keySet()).forEach(name -> groups.computeIfAbsent(root(name), key -> new TreeSet<>())
                .add(name));
        groups.values().forEach(names -> {
            String best = best(names);
            names.forEach(name -> chosen.put(name, best));
        });
    }

    /** The subject under the name that the answer uses for it. */
    public Subject canonical(Subject subject) {
        if (subject.isLink()) {
            return Subject.link(canonical(subject.end()), canonical(subject.otherEnd()));
        }
        return isMachine(subject) && chosen.containsKey(subject.name())
                ? new Subject(subject.kind(), chosen.get(subject.name()))
                : subject;
    }

    /** Names that were joined: the one used, the others, and why. */
    public List<Joined> joined() {
        Map<String, TreeSet<String>> groups = new TreeMap<>();
        chosen.forEach((name, best) ->
                groups.computeIfAbsent(best, key -> new TreeSet<>()).add(name));
        List<Joined> joined = new ArrayList<>();
        groups.forEach((best, names) -> {
            if (names.size() > 1) {
                TreeSet<String> why = new TreeSet<>();
                names.forEach(name -> why.addAll(reasons.getOrDefault(name, new TreeSet<>())));
                names.remove(best);
                joined.add(new Joined(
                        best,
                        List.copyOf(names),
                        String.join("; ", why),
                        names.stream().anyMatch(concluded::contains)));
            }
        });
        return joined;
    }

    /**
     * Names of one machine.
     *
     * @param name the one used
     * @param others the others, sorted
     * @param why how that is known
     * @param assumed true if any of it was concluded rather than stated
     */
    public record Joined(String name, List<String> others, String why, boolean assumed) {}

    /** Joins on a conclusion, which the reader should check. */
    void conclude(String a, String b, String why) {
        concluded.add(a);
        concluded.add(b);
        join(a, b, why);
    }

    private void join(String a, String b, String why) {
        String rootA = root(a);
        String rootB = root(b);
        if (!rootA.equals(rootB)) {
            parent.put(rootA, rootB);
            reasons.computeIfAbsent(b, name -> new TreeSet<>()).add(why);
        }
    }

    String root(String name) {
        parent.putIfAbsent(name, name);
        String at = name;
        while (!parent.get(at).equals(at)) {
            at = parent.get(at);
        }
        return at;
    }

    /** All names that mean the same machine as this one, itself included. */
    List<String> group(String name) {
        String root = root(name);
        return List.copyOf(parent.keySet()).stream()
                .filter(other -> root(other).equals(root))
                .toList();
    }

    static boolean isAddress(String name) {
        return name.matches("[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    }

    static boolean isMachine(Subject subject) {
        return subject.kind() == Subject.Kind.NODE || subject.kind() == Subject.Kind.HOST;
    }

    private static String best(Collection<String> names) {
        return names.stream()
                .min(Comparator.comparing(
                                (String candidate) -> Subject.node(candidate).isUnnamed())
                        .thenComparing(Identities::isAddress)
                        .thenComparing(candidate -> candidate.startsWith("the node of"))
                        .thenComparing(String::length)
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private void mention(Fact fact) {
        Map<String, Object> values = new LinkedHashMap<>(Vocabulary.kindOf(fact).values(fact));
        values.put("subject", fact.subject());
        values.values().forEach(value -> {
            if (value instanceof Subject subject) {
                if (subject.isLink()) {
                    root(subject.end().name());
                    root(subject.otherEnd().name());
                } else if (isMachine(subject)) {
                    root(subject.name());
                }
            }
        });
    }

    private void statedNames(Fact fact) {
        if (fact instanceof NodeIdentity identity) {
            stated(identity.subject(), identity.address(), "address of");
            stated(identity.subject(), identity.fullName(), "full name of");
        } else if (fact instanceof ClusterNodeStatus status) {
            stated(status.subject(), status.address(), "address of");
            stated(status.subject(), status.fullName(), "full name of");
        }
    }

    private void stated(Subject subject, String other, String what) {
        if (other != null && !other.equals(subject.name())) {
            join(subject.name(), other, other + " is the " + what + " " + subject.name());
        }
    }

    private void shortNames() {
        Map<String, String> seen = new TreeMap<>();
        for (String name : List.copyOf(parent.keySet())) {
            if (isAddress(name) || Subject.node(name).isUnnamed()) {
                continue;
            }
            String key = name.toLowerCase(Locale.ROOT).split("\\.", 2)[0];
            String other = seen.putIfAbsent(key, name);
            if (other != null) {
                join(other, name, name + " and " + other + " are the same host name");
            }
        }
    }

    private void fileNames() {
        List<String> names = List.copyOf(parent.keySet());
        for (String unnamed : names) {
            Subject.evidenceOf(Subject.node(unnamed)).ifPresent(file -> {
                TreeSet<String> found = new TreeSet<>();
                names.stream()
                        .filter(name -> !Subject.node(name).isUnnamed() && !isAddress(name))
                        .filter(name -> namedIn(file, name.split("\\.", 2)[0]))
                        .forEach(name -> found.add(root(name)));
                if (found.size() == 1) {
                    conclude(unnamed, found.first(), "the name of " + file + " names " + best(group(found.first())));
                }
            });
        }
    }

    /** True if a file's name holds a host name between characters that no host name has, such as in cores-atlsub7.txt. */
    private static boolean namedIn(String file, String host) {
        return Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(host) + "(?![A-Za-z0-9])", Pattern.CASE_INSENSITIVE)
                .matcher(file)
                .find();
    }

    /** A core file's name holds its process id and its second: two machines do not share one. */
    private void sameCoreFile(Collection<Fact> facts) {
        Map<String, String> owner = new TreeMap<>();
        facts.forEach(fact -> {
            String file = fact instanceof CoreDump core
                    ? core.file()
                    : fact instanceof Backtrace backtrace ? backtrace.file() : null;
            String other =
                    file == null ? null : owner.putIfAbsent(file, fact.subject().name());
            if (other != null
                    && !root(other).equals(root(fact.subject().name()))
                    && (Subject.node(other).isUnnamed() || fact.subject().isUnnamed())) {
                conclude(other, fact.subject().name(), "both speak of " + file);
            }
        });
    }
}
