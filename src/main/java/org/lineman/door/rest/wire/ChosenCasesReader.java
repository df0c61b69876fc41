package org.lineman.door.rest.wire;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.lineman.casefile.CaseQuery;
import org.lineman.casefile.ChosenCases;
import org.lineman.document.DocumentNode;

/** Reads which stored cases are meant: the contract's schema {@code ChosenCases}. */
public final class ChosenCasesReader {
    private static final List<String> CONDITIONS =
            List.of("text", "cause", "product", "node", "ticket", "verdict", "mark", "from", "to");
    private static final List<String> KEYS = java.util.stream.Stream.concat(
                    java.util.stream.Stream.of("all", "ids"), CONDITIONS.stream())
            .toList();

    private ChosenCasesReader() {}

    /** The cases that are meant; what is wrong is kept in the document. An empty object means none, and that is wrong too. */
    public static ChosenCases read(DocumentNode node) {
        node.allowOnly(KEYS);
        boolean all = node.get("all").flatMap(DocumentNode::bool).orElse(false);
        List<String> ids = List.copyOf(node.texts("ids"));
        boolean conditions = CONDITIONS.stream().anyMatch(node::has);
        if (!all && !conditions && !node.has("ids")) {
            node.problem("says no cases: give \"ids\", a condition such as \"cause\", or \"all\": true");
        }
        if (ids.size() > ChosenCases.MOST) {
            node.problem("at most " + ChosenCases.MOST + " ids");
        }
        return new ChosenCases(ids, all || conditions ? Optional.of(query(node)) : Optional.empty());
    }

    private static CaseQuery query(DocumentNode node) {
        return new CaseQuery(
                text(node, "text"),
                text(node, "cause"),
                text(node, "product"),
                text(node, "node"),
                text(node, "ticket"),
                text(node, "verdict"),
                text(node, "mark"),
                time(node, "from"),
                time(node, "to"),
                "",
                CaseQuery.MOST);
    }

    /** Neither database takes a character of the code 0 in a text. */
    private static String text(DocumentNode node, String key) {
        return node.optionalText(key).replace("\0", "").strip();
    }

    private static Optional<Instant> time(DocumentNode node, String key) {
        return node.get(key).flatMap(at -> {
            try {
                return at.text().map(text -> OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeParseException e) {
                at.problem("expected a time such as 2026-03-05T10:00:00Z");
                return Optional.empty();
            }
        });
    }
}
