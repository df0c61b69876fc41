package org.lineman.pack.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The parts of an expectation that state the answer, in the order in which they are written. */
enum Section {
    PROBLEMS(
            "problems",
            expectation -> expectation.problems().stream().map(Section::problem).toList()),
    OBSERVATIONS("observations", expectation -> expectation.observations().stream()
            .map(Section::seen)
            .toList()),
    RULED_OUT("ruled-out", expectation -> items(expectation.ruledOut())),
    OPEN("open", expectation -> items(expectation.open())),
    STALE("stale", expectation -> items(expectation.stale())),
    COINCIDENT("coincident", expectation -> items(expectation.coincident())),
    FLAGS("flags", expectation -> items(expectation.flags())),
    NEXT("next", expectation -> items(expectation.next()));

    private final String key;
    private final Function<Expectation, List<Item>> items;

    Section(String key, Function<Expectation, List<Item>> items) {
        this.key = key;
        this.items = items;
    }

    /**
     * A member of a section.
     *
     * @param name what tells it from its neighbours
     * @param values its keys with their YAML; a single one without a name for a plain text
     */
    record Item(String name, Map<String, String> values) {
        boolean isText() {
            return values.containsKey("");
        }

        String flow() {
            if (isText()) {
                return values.get("");
            }
            List<String> pairs = new ArrayList<>();
            values.forEach((key, value) -> pairs.add(key + ": " + value));
            return "{" + String.join(", ", pairs) + "}";
        }

        /** Its lines as a member of a list, a key on each. */
        List<String> block(String indent) {
            if (isText()) {
                return List.of(indent + "- " + values.get(""));
            }
            List<String> lines = new ArrayList<>();
            values.forEach((key, value) -> lines.add(indent + (lines.isEmpty() ? "- " : "  ") + key + ": " + value));
            return lines;
        }
    }

    /** The key in expect.yaml. */
    String key() {
        return key;
    }

    List<Item> of(Expectation expectation) {
        return items.apply(expectation);
    }

    /** The section as lines to compare: each member on lines of its own. */
    List<String> lines(Expectation expectation) {
        return of(expectation).stream()
                .flatMap(item -> this == PROBLEMS ? item.block("").stream() : List.of("- " + item.flow()).stream())
                .toList();
    }

    private static Item problem(Expectation.Problem problem) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("root", ScalarText.of(problem.root()));
        values.put("subject", ScalarText.of(problem.subject()));
        values.put("verdict", ScalarText.of(problem.verdict()));
        values.put("relation", ScalarText.of(problem.relation()));
        if (!problem.alsoRoots().isEmpty()) {
            values.put("also-roots", ScalarText.list(problem.alsoRoots()));
        }
        values.put("chain", ScalarText.list(problem.chain()));
        return new Item(problem.root() + " " + problem.subject(), values);
    }

    private static Item seen(Expectation.Seen seen) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("indicator", ScalarText.of(seen.id()));
        values.put("state", ScalarText.of(seen.state()));
        if (!seen.at().isEmpty()) {
            values.put("at", ScalarText.list(seen.at()));
        }
        return new Item(seen.id(), values);
    }

    private static List<Item> items(List<String> texts) {
        return texts.stream()
                .map(text -> new Item(text, Map.of("", ScalarText.of(text))))
                .toList();
    }
}
