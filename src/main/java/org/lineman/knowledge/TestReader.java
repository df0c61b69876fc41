package org.lineman.knowledge;

import java.util.List;
import java.util.Optional;
import org.lineman.document.DocumentNode;

/** Reads a member of {@code tests.yaml}. */
final class TestReader {
    static final List<String> KEYS = List.of("id", "title", "run", "on", "minutes", "disturbs", "read");

    private TestReader() {}

    static NextTest read(DocumentNode node) {
        node.allowOnly(KEYS);
        return new NextTest(
                Keys.id(node, "id"),
                Keys.words(node, "title"),
                commands(node),
                Keys.words(node, "on"),
                minutes(node),
                RemedyReader.disturbance(node),
                Keys.words(node, "read"));
    }

    /** One command for all, or a list of commands by platform. */
    private static List<NextTest.Command> commands(DocumentNode node) {
        Optional<DocumentNode> run = node.require("run");
        if (run.isPresent() && run.get().kind() == DocumentNode.Kind.SEQUENCE) {
            return run.get().items().stream()
                    .map(item -> {
                        item.allowOnly(List.of("platform", "run"));
                        return new NextTest.Command(Keys.words(item, "platform"), Keys.words(item, "run"));
                    })
                    .toList();
        }
        return run.map(text -> List.of(new NextTest.Command("", Keys.words(node, "run"))))
                .orElse(List.of());
    }

    /** The ranking divides by it: a test that takes no time at all does not exist. */
    private static int minutes(DocumentNode node) {
        Optional<DocumentNode> place = node.require("minutes");
        int minutes = place.flatMap(DocumentNode::integer).orElse(1);
        if (minutes < 1) {
            place.orElseThrow().problem("a test takes at least 1 minute, not " + minutes);
        }
        return minutes;
    }
}
