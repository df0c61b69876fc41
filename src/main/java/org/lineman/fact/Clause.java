package org.lineman.fact;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences with places such as {@code {version}} or {@code {tls-session.version}} that are filled in from facts. */
public final class Clause {
    private static final Pattern PLACE = Pattern.compile("\\{(?:([a-z-]+)\\.)?(\\w+)}");

    private Clause() {}

    /** A fact as a clause for people. */
    public static String of(Fact fact) {
        return fill(Vocabulary.kindOf(fact).says(), List.of(fact), "").strip().replaceAll(" +", " ");
    }

    /**
     * Fills a sentence in.
     *
     * @param sentence the sentence
     * @param facts the facts; a place without a fact type takes the first fact that has such a component
     */
    public static String fill(String sentence, List<Fact> facts) {
        return fill(sentence, facts, "unknown");
    }

    private static String fill(String sentence, List<Fact> facts, String leftOut) {
        Matcher places = PLACE.matcher(sentence);
        StringBuilder filled = new StringBuilder();
        while (places.find()) {
            String value = value(places.group(1), places.group(2), facts).orElse(leftOut);
            places.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return places.appendTail(filled).toString();
    }

    private static Optional<String> value(String kind, String component, List<Fact> facts) {
        return facts.stream()
                .filter(fact -> kind == null || Vocabulary.kindOf(fact).name().equals(kind))
                .map(fact -> Vocabulary.text(fact, component))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
