package org.lineman.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineman.document.DocumentNode;

/** Reads the {@code remedies} of an article. */
final class RemedyReader {
    static final List<String> KEYS =
            List.of("kind", "do", "on", "why", "impact", "disturbs", "verify", "undo", "last-resort");
    private static final Map<String, Remedy.Kind> KINDS = Keys.byWord(Remedy.Kind.values(), Remedy.Kind::word);
    static final Map<String, Remedy.Disturbance> DISTURBANCES =
            Keys.byWord(Remedy.Disturbance.values(), Remedy.Disturbance::word);

    private RemedyReader() {}

    /** The remedies in the order they stand. */
    static List<Remedy> read(DocumentNode article) {
        return article.list("remedies").stream().map(RemedyReader::remedy).toList();
    }

    private static Remedy remedy(DocumentNode node) {
        node.allowOnly(KEYS);
        Optional<Remedy.Kind> kind = node.require("kind").flatMap(word -> word.choice(KINDS));
        kind.ifPresent(known -> demands(known, node));
        return new Remedy(
                kind.orElse(Remedy.Kind.FIX),
                Keys.words(node, "do"),
                node.optionalText("on"),
                node.optionalText("why"),
                node.optionalText("impact"),
                disturbance(node),
                node.optionalText("verify"),
                node.optionalText("undo"),
                node.get("last-resort").flatMap(DocumentNode::bool).orElse(false));
    }

    /** What a tired reader must not have to guess: why to wait, what will stop, how to see that it worked. */
    private static void demands(Remedy.Kind kind, DocumentNode node) {
        switch (kind) {
            case PRESERVE, NEVER -> demand(node, kind, "why");
            case RESTORE -> {
                demand(node, kind, "impact");
                demand(node, kind, "verify");
            }
            case FIX, PREVENT -> {
                // may stand by themselves
            }
        }
    }

    private static void demand(DocumentNode node, Remedy.Kind kind, String key) {
        if (node.optionalText(key).isBlank()) {
            node.problem("a step of the kind '" + kind.word() + "' needs the key '" + key + "'");
        }
    }

    /** What a step or a test disturbs; nothing unless it is said. */
    static Remedy.Disturbance disturbance(DocumentNode node) {
        return node.get("disturbs").flatMap(word -> word.choice(DISTURBANCES)).orElse(Remedy.Disturbance.NONE);
    }
}
