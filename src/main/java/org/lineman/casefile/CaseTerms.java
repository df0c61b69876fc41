package org.lineman.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lineman.diagnosis.Answer;
import org.lineman.fact.Fact;
import org.lineman.fact.Subject;
import org.lineman.fact.Vocabulary;

/** What a case can be found by, taken from its newest answer. */
final class CaseTerms {
    /** A digit or letter, and what may stand within a name or an address. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._:@+/-]*[\\p{L}\\p{N}])?");

    private static final int MOST_WORDS = 4_000;

    private final UnaryOperator<String> hide;
    private final UnaryOperator<String> blind;
    private final Function<String, List<String>> products;
    private final Set<Term> terms = new LinkedHashSet<>();

    /**
     * Takes terms within one case.
     *
     * @param hide takes names and addresses out of a text
     * @param blind the keyed digest of a name or an address
     * @param products the ids of the products that an article on a cause applies to
     */
    CaseTerms(UnaryOperator<String> hide, UnaryOperator<String> blind, Function<String, List<String>> products) {
        this.hide = hide;
        this.blind = blind;
        this.products = products;
    }

    /** The words of a text, in lower case, each once. */
    static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /**
     * The terms of a case.
     *
     * @param answer its newest answer, with names and addresses
     * @param ticket its ticket
     * @param names the names and addresses that were hidden in it
     */
    Collection<Term> of(Answer answer, Ticket ticket, Collection<String> names) {
        causes(answer);
        candidates(answer)
                .flatMap(candidate -> candidate.terms().stream()
                        .filter(term -> term.state().equals("PRESENT")
                                && !term.indicator().contains("/"))
                        .map(term -> candidate.cause() + "/" + term.indicator()))
                .forEach(finding -> add(Term.Kind.FINDING, finding));
        for (Fact fact : answer.facts()) {
            nodes(fact.subject());
            Vocabulary.text(fact, "product").ifPresent(product -> add(Term.Kind.PRODUCT, product));
        }
        texts(answer, ticket).forEach(text -> words(hide.apply(text)).forEach(word -> add(Term.Kind.WORD, word)));
        names.forEach(name -> add(Term.Kind.WORD, blind.apply(name)));
        return terms;
    }

    private void causes(Answer answer) {
        List<String> causes = new ArrayList<>();
        for (Answer.Problem problem : answer.problems()) {
            causes.add(problem.root().cause());
            problem.alsoRoots().forEach(root -> causes.add(root.cause()));
            problem.chain().stream()
                    .filter(link -> link.kind().equals("cause") && link.state().equals("established"))
                    .forEach(link -> causes.add(link.id()));
        }
        for (String cause : causes) {
            add(Term.Kind.CAUSE, cause);
            products.apply(cause).forEach(product -> add(Term.Kind.PRODUCT, product));
        }
    }

    private void nodes(Subject subject) {
        if (subject != null) {
            Stream.of(subject.name().split(" <-> "))
                    .filter(name -> !name.isBlank())
                    .forEach(name -> add(Term.Kind.NODE, blind.apply(name)));
        }
    }

    private static Stream<Answer.Candidate> candidates(Answer answer) {
        return Stream.concat(
                answer.problems().stream().flatMap(problem -> problem.differential().stream()),
                Stream.concat(answer.inconclusive().stream(), answer.ruledOut().stream()));
    }

    private static Stream<String> texts(Answer answer, Ticket ticket) {
        Stream<String> said = candidates(answer)
                .flatMap(candidate -> Stream.concat(
                        Stream.of(candidate.title(), candidate.cause()),
                        candidate.terms().stream().map(Answer.Term::says)));
        return Stream.of(
                        Stream.of(ticket.key(), ticket.system(), answer.verdict()),
                        said,
                        answer.problems().stream().flatMap(problem -> problem.symptoms().stream()),
                        answer.unexplained().stream().map(Answer.ChainLink::title),
                        answer.timeline().stream().map(Answer.Moment::says),
                        answer.evidence().items().stream().map(Answer.Item::name))
                .flatMap(texts -> texts);
    }

    private void add(Term.Kind kind, String term) {
        if (!term.isBlank()) {
            terms.add(Term.of(kind, term));
        }
    }
}
