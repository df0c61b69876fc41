package org.lineman.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineman.document.DocumentNode;

/** Reads the {@code indicators} of an article. */
final class IndicatorReader {
    static final List<String> KEYS = List.of("present", "absent", "group", "ask", "says", "says-absent", "finding");

    private IndicatorReader() {}

    /** The indicators in the order they stand. */
    static List<Indicator> read(DocumentNode article) {
        List<Indicator> indicators = new ArrayList<>();
        Optional<DocumentNode> all = article.require("indicators");
        Map<String, DocumentNode> entries = all.map(DocumentNode::entries).orElse(Map.of());
        entries.forEach((id, node) -> indicators.add(indicator(id, node)));
        if (all.isPresent() && entries.isEmpty()) {
            all.get().problem("at least one indicator is needed, or nothing could ever speak for this cause");
        }
        groups(article);
        return List.copyOf(indicators);
    }

    private static Indicator indicator(String id, DocumentNode node) {
        node.allowOnly(KEYS);
        Keys.checkId(node, id);
        Optional<Weight> present = node.get("present").flatMap(weight -> weight.choice(Weight.words()));
        Optional<Weight> absent = node.get("absent").flatMap(weight -> weight.choice(Weight.words()));
        weights(node, present, absent);
        String says = node.optionalText("says");
        String saysAbsent = node.optionalText("says-absent");
        node.get("says").ifPresent(place -> SaysTemplate.check(place, says));
        node.get("says-absent").ifPresent(place -> SaysTemplate.check(place, saysAbsent));
        String group = node.optionalText("group");
        node.get("group").ifPresent(place -> Keys.checkId(place, group));
        return new Indicator(
                id,
                present,
                absent,
                group.isEmpty() ? id : group,
                node.get("ask").flatMap(DocumentNode::text),
                says,
                saysAbsent,
                FindingReader.read(node));
    }

    private static void weights(DocumentNode node, Optional<Weight> present, Optional<Weight> absent) {
        if (node.has("present") && !node.has("absent")) {
            node.problem("what speaks for a cause when it is there speaks against it when it is not: "
                    + "the key 'absent' is missing");
        }
        if (!node.has("present") && !node.has("absent") && node.kind() == DocumentNode.Kind.MAPPING) {
            node.problem("weighs nothing: give 'present' and 'absent'");
        }
        present.filter(weight -> weight.decibans() < 0).ifPresent(weight -> node.get("present")
                .orElseThrow()
                .problem("'present' speaks for the cause: write '" + opposite(weight)
                        + "', or turn the indicator round"));
        absent.filter(weight -> weight.decibans() > 0).ifPresent(weight -> node.get("absent")
                .orElseThrow()
                .problem("'absent' speaks against the cause: write '" + opposite(weight) + "'"));
    }

    private static String opposite(Weight weight) {
        return new Weight(-weight.decibans()).word();
    }

    /** An indicator without a group is a group of its own id, so that a group named like it would swallow it unseen. */
    private static void groups(DocumentNode article) {
        Map<String, DocumentNode> entries =
                article.get("indicators").map(DocumentNode::entries).orElse(Map.of());
        entries.forEach((id, node) -> node.get("group").ifPresent(place -> {
            String group = node.optionalText("group");
            DocumentNode namesake = entries.get(group);
            if (namesake != null && !group.equals(id) && !group.equals(namesake.optionalText("group"))) {
                place.problem("the group has the name of the indicator '" + group
                        + "', which would join it unseen: choose another name, or give that indicator the group too");
            }
        }));
    }
}
