package org.lineman.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lineman.document.DocumentNode;
import org.lineman.document.Suggestion;
import org.lineman.fact.Vocabulary;

/** Checks the places in a sentence that are filled in from facts: {@code {component}} and {@code {fact-type.component}}. */
final class SaysTemplate {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    /** Every fact has it, so it is no field of its own. */
    private static final String SUBJECT = "subject";

    private SaysTemplate() {}

    /** Reports every place that no fact can fill, and braces that do not pair up. */
    static void check(DocumentNode node, String sentence) {
        Matcher places = PLACE.matcher(sentence);
        while (places.find()) {
            problemWith(places.group(1)).ifPresent(node::problem);
        }
        String rest = places.reset().replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            node.problem("a brace has no partner: write {component} or {fact-type.component}");
        }
    }

    private static Optional<String> problemWith(String place) {
        int dot = place.indexOf('.');
        if (dot < 0) {
            return unknown(place, "{" + place + "}: no fact has a component '" + place + "'", componentsOf(null));
        }
        String type = place.substring(0, dot);
        String component = place.substring(dot + 1);
        Optional<Vocabulary.Kind> kind = Vocabulary.kind(type);
        if (kind.isEmpty()) {
            List<String> names =
                    Vocabulary.kinds().stream().map(Vocabulary.Kind::name).toList();
            return unknown(type, "{" + place + "}: there is no fact type '" + type + "'", names);
        }
        return unknown(
                component,
                "{" + place + "}: a fact of the type " + type + " has no component '" + component + "'",
                componentsOf(kind.get()));
    }

    private static Optional<String> unknown(String word, String says, List<String> known) {
        return known.contains(word) ? Optional.empty() : Optional.of(says + Suggestion.of(word, known));
    }

    /** The components of one kind of fact, or of all of them. */
    private static List<String> componentsOf(Vocabulary.Kind only) {
        TreeSet<String> names = new TreeSet<>(List.of(SUBJECT));
        for (Vocabulary.Kind kind : Vocabulary.kinds()) {
            if (only == null || only == kind) {
                kind.fields().forEach(field -> names.add(field.name()));
            }
        }
        return List.copyOf(names);
    }
}
