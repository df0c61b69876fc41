package org.lineman.pack.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lineman.diagnosis.Answer;
import org.lineman.recognize.Submission;

/**
 * How often a pack names a cause that is there, and how often one that is not, over all of its cases. The truth about a case is what
 * its folder says: a positive case of a cause holds that cause, any other case of it does not. What a case expects of other causes is
 * counted by its expectation. The cases were written by those who wrote the rules: this shows that nothing got worse, and not how
 * the pack fares with evidence that nobody has seen.
 */
public final class Accuracy {
    private static final String POSITIVE = "positive";

    private final Set<String> causes;
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final Map<String, Integer> confusions = new TreeMap<>();

    private Accuracy(Set<String> causes) {
        this.causes = causes;
    }

    /** The counts of one cause. */
    private static final class Tally {
        private int there;
        private int found;
        private int asRoot;
        private int falsely;
        private int notThere;

        private static String ratio(int part, int whole) {
            return whole == 0 ? "–" : String.format(Locale.ROOT, "%.2f", part / (double) whole);
        }

        private String row(String cause) {
            return "| " + cause + " | " + there + " | " + found + " | " + (there - found) + " | " + asRoot + " | "
                    + notThere + " | " + falsely + " | " + ratio(found, found + falsely) + " | " + ratio(found, there)
                    + " |";
        }

        private void add(Tally other) {
            there += other.there;
            found += other.found;
            asRoot += other.asRoot;
            falsely += other.falsely;
            notThere += other.notThere;
        }
    }

    /**
     * Counts all cases.
     *
     * @param folders the cases
     * @param faults the causes that count; a configuration finding or a flag is never the cause of an outage
     * @param diagnose answers a submission
     * @throws IOException if a case cannot be read
     */
    public static Accuracy of(List<CaseFolder> folders, Set<String> faults, Function<Submission, Answer> diagnose)
            throws IOException {
        Accuracy accuracy = new Accuracy(Set.copyOf(faults));
        for (CaseFolder folder : folders) {
            accuracy.count(folder, diagnose);
        }
        return accuracy;
    }

    private void count(CaseFolder folder, Function<Submission, Answer> diagnose) throws IOException {
        Answer[] given = new Answer[1];
        CaseRun.differences(folder, submission -> {
            given[0] = diagnose.apply(submission);
            return given[0];
        });
        Expectation expected =
                Expectation.read(folder.label() + "/expect.yaml", Files.readString(folder.expectation()));
        Set<String> named = new LinkedHashSet<>();
        given[0].problems().forEach(problem -> problem.chain().stream()
                .filter(link -> link.kind().equals("cause") && link.state().equals("established"))
                .forEach(link -> named.add(link.id())));
        Set<String> roots = given[0].problems().stream()
                .map(problem -> problem.root().cause())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> there = new LinkedHashSet<>();
        expected.problems().forEach(problem -> {
            there.add(problem.root());
            there.addAll(problem.alsoRoots());
            problem.chain().stream().filter(causes::contains).forEach(there::add);
        });
        boolean positive = folder.name().startsWith(POSITIVE);
        if (positive && causes.contains(folder.cause())) {
            there.add(folder.cause());
        } else if (!positive && causes.contains(folder.cause()) && !expectsTheCause(folder, expected)) {
            there.remove(folder.cause());
            tally(folder.cause()).notThere++;
        }
        there.forEach(cause -> found(cause, named.contains(cause), roots.contains(cause)));
        named.stream().filter(cause -> !there.contains(cause)).forEach(cause -> tally(cause).falsely++);
        if (positive && !named.contains(folder.cause()) && there.contains(folder.cause())) {
            confused(folder.cause(), roots);
        }
    }

    private static boolean expectsTheCause(CaseFolder folder, Expectation expected) {
        return expected.problems().stream()
                .anyMatch(problem -> problem.root().equals(folder.cause())
                        || problem.alsoRoots().contains(folder.cause())
                        || problem.chain().contains(folder.cause()));
    }

    private Tally tally(String cause) {
        return tallies.computeIfAbsent(cause, id -> new Tally());
    }

    private void found(String cause, boolean named, boolean asRoot) {
        Tally tally = tally(cause);
        tally.there++;
        tally.found += named ? 1 : 0;
        tally.asRoot += asRoot ? 1 : 0;
    }

    private void confused(String cause, Set<String> roots) {
        String instead = roots.isEmpty() ? "nothing" : String.join(", ", roots);
        confusions.merge(cause + " | " + instead, 1, Integer::sum);
    }

    /** The counts as Markdown, by cause, with a sum, and what was named instead of what is there. */
    public String markdown() {
        Tally all = new Tally();
        tallies.values().forEach(all::add);
        StringBuilder page = new StringBuilder("""
                # Accuracy over the cases

                Written by `AccuracyTest` from the cases beside the rules. *There*: cases that hold the cause. *Found*: it was
                established in the answer; *as root*: it was the root of a problem. *Not there*: near misses and cases with too
                little of this very cause. *False*: it was established where it is not. Precision is found / (found + false), recall
                found / there.

                The cases were written by those who wrote the rules. The figures show that nothing got worse; they say nothing of
                evidence that nobody has seen.

                | cause | there | found | missed | as root | not there | false | precision | recall |
                |---|---|---|---|---|---|---|---|---|
                """);
        tallies.forEach((cause, tally) -> page.append(tally.row(cause)).append('\n'));
        page.append(all.row("**all**")).append("\n\n## What was named instead\n\n");
        if (confusions.isEmpty()) {
            page.append("Nothing: every cause that is there was found.\n");
        } else {
            page.append("| cause | named instead | cases |\n|---|---|---|\n");
            confusions.forEach((pair, count) ->
                    page.append("| ").append(pair).append(" | ").append(count).append(" |\n"));
        }
        return page.toString();
    }
}
