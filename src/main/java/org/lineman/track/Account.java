package org.lineman.track;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lineman.diagnosis.Answer;
import org.lineman.document.JsonDocument;
import org.lineman.document.JsonWriter;
import org.lineman.document.RecordReader;

/**
 * What an answer said of each cause: all that has to be known of it to hold it against how the case ended. It names causes and
 * indicators, and no machine, address or person.
 *
 * @param stories its problems, in order
 * @param weighed the causes it weighed, each once, with the subject on which it was the likeliest; by id
 */
public record Account(List<Story> stories, List<Weighed> weighed) {

    /**
     * A problem of the answer.
     *
     * @param roots where it starts: the first one is the one it is named after
     * @param chain every cause in it that is established
     */
    public record Story(List<String> roots, List<String> chain) {}

    /**
     * A cause that was weighed.
     *
     * @param cause its id
     * @param verdict its verdict
     * @param likelihood the likelihood that was stated
     * @param present the indicators that were found
     * @param absent those that were looked for and not found
     */
    public record Weighed(String cause, String verdict, double likelihood, List<String> present, List<String> absent) {
        /** True if it was said to be the case, and not merely to be possible. */
        boolean isSaid() {
            return verdict.equals("confirmed") || verdict.equals("likely");
        }
    }

    /** The account of an answer. */
    public static Account of(Answer answer) {
        Map<String, Answer.Candidate> best = new TreeMap<>();
        Stream.concat(
                        answer.problems().stream().flatMap(problem -> problem.differential().stream()),
                        Stream.concat(answer.inconclusive().stream(), answer.ruledOut().stream()))
                .forEach(candidate -> best.merge(candidate.cause(), candidate, Account::likelier));
        return new Account(
                answer.problems().stream().map(Account::story).toList(),
                best.values().stream().map(Account::weighed).toList());
    }

    /** Of two alike the first one stays. */
    private static Answer.Candidate likelier(Answer.Candidate a, Answer.Candidate b) {
        return Comparator.comparingInt(Answer.Candidate::decibans).compare(a, b) >= 0 ? a : b;
    }

    private static Story story(Answer.Problem problem) {
        List<String> roots = new ArrayList<>(List.of(problem.root().cause()));
        problem.alsoRoots().forEach(root -> roots.add(root.cause()));
        return new Story(
                roots.stream().distinct().toList(),
                problem.chain().stream()
                        .filter(link ->
                                link.kind().equals("cause") && link.state().equals("established"))
                        .map(Answer.ChainLink::id)
                        .distinct()
                        .toList());
    }

    private static Weighed weighed(Answer.Candidate candidate) {
        return new Weighed(
                candidate.cause(),
                candidate.verdict(),
                candidate.likelihood(),
                indicators(candidate, "PRESENT"),
                indicators(candidate, "ABSENT"));
    }

    private static List<String> indicators(Answer.Candidate candidate, String state) {
        return candidate.terms().stream()
                .filter(term -> term.state().equals(state) && !term.indicator().contains("/"))
                .map(Answer.Term::indicator)
                .toList();
    }

    /** The cause that the answer names first; empty if it names none. */
    public Optional<String> first() {
        return stories.stream().findFirst().map(story -> story.roots().get(0));
    }

    /** True if a problem starts at this cause, or passes it. */
    public boolean names(String cause) {
        return stories.stream()
                .anyMatch(
                        story -> story.roots().contains(cause) || story.chain().contains(cause));
    }

    /** What was said of a cause; empty if it was not weighed. */
    Optional<Weighed> weighed(String cause) {
        return weighed.stream().filter(one -> one.cause().equals(cause)).findFirst();
    }

    /** How a cause stands in the answer: {@code named-first}, {@code named}, its verdict, or {@code not-in-answer}. */
    String standing(String cause) {
        if (first().filter(cause::equals).isPresent()) {
            return "named-first";
        }
        return names(cause) ? "named" : weighed(cause).map(Weighed::verdict).orElse("not-in-answer");
    }

    /** As a text to be kept. */
    public String write() {
        return new JsonWriter().write(this);
    }

    /** An account that was {@linkplain #write written}. */
    public static Account read(String text) {
        return new RecordReader().read(JsonDocument.read("account", text), Account.class);
    }
}
