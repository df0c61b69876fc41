package org.lineman.knowledge;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds articles by words, without an index: a knowledge base has hundreds of articles, not millions. */
final class Search {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** A word in the id or title says what an article is about; one in the text may stand there in passing. */
    private static final int HEADING = 5;

    private final List<String> terms;

    /** A search for articles with words that begin with these terms. */
    Search(String text) {
        this.terms = words(text).distinct().toList();
    }

    /** What matches, the articles with most of the terms first, then those with most hits, then by id. */
    List<Article> in(Collection<Article> articles) {
        return articles.stream()
                .map(this::match)
                .filter(hit -> terms.isEmpty() || hit.terms > 0)
                .sorted(Comparator.comparingLong(Hit::terms)
                        .thenComparingLong(Hit::points)
                        .reversed()
                        .thenComparing(hit -> hit.article.id()))
                .map(Hit::article)
                .toList();
    }

    private Hit match(Article article) {
        List<String> heading = words(article.id() + " " + article.title()).toList();
        List<String> prose = words(article.prose()).toList();
        long found = 0;
        long points = 0;
        for (String term : terms) {
            long here = HEADING * count(heading, term) + count(prose, term);
            found += here > 0 ? 1 : 0;
            points += here;
        }
        return new Hit(article, found, points);
    }

    private static long count(List<String> words, String term) {
        return words.stream().filter(word -> word.startsWith(term)).count();
    }

    private static java.util.stream.Stream<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))).filter(word -> !word.isEmpty());
    }

    private record Hit(Article article, long terms, long points) {}
}
