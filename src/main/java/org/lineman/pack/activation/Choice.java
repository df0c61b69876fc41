package org.lineman.pack.activation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentNode;
import org.lineman.document.DocumentProblem;
import org.lineman.document.JsonDocument;
import org.lineman.document.JsonWriter;
import org.lineman.pack.activation.ActivationReport.Named;
import org.lineman.pack.store.Durable;

/**
 * Which pack was chosen to answer, as it is kept on the disk: one small file, replaced in one step.
 *
 * @param active the pack
 * @param previous what answered before, the last one first; going back means the first of them
 * @param counter the highest counter of a signed pack that ever answered; 0 if none did
 * @param by who chose
 * @param why the reason given
 * @param when when it was chosen, in ISO 8601
 */
record Choice(Named active, List<Named> previous, long counter, String by, String why, String when) {
    private static final int LONGEST_HISTORY = 50;

    Choice {
        previous = previous.stream().limit(LONGEST_HISTORY).toList();
    }

    private record Written(
            int schema, Named active, List<Named> previous, long counter, String by, String why, String when) {}

    /** The choice after another pack was activated. */
    static Choice of(Named active, List<Named> previous, long counter, Reason reason) {
        return new Choice(
                active,
                previous,
                counter,
                reason.by(),
                reason.why(),
                reason.when().toString());
    }

    /**
     * Reads a choice; empty if none was made yet.
     *
     * @throws DocumentException if the file is damaged
     */
    static Optional<Choice> read(Path file) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            DocumentNode node = JsonDocument.read(file.getFileName().toString(), Files.readString(file));
            Choice choice = new Choice(
                    node.require("active").map(Choice::named).orElse(Named.NONE),
                    node.list("previous").stream().map(Choice::named).toList(),
                    counter(node),
                    node.optionalText("by"),
                    node.optionalText("why"),
                    node.optionalText("when"));
            node.refuseIfWrong();
            return Optional.of(choice);
        } catch (IOException e) {
            throw new DocumentException(
                    new DocumentProblem(file.toString(), 0, "", "cannot be read: " + e.getMessage()));
        }
    }

    private static long counter(DocumentNode node) {
        String text = node.requireText("counter");
        if (!text.matches("\\d{1,18}")) {
            node.problem("counter is no number");
            return 0;
        }
        return Long.parseLong(text);
    }

    private static Named named(DocumentNode node) {
        return new Named(node.requireText("version"), node.requireText("digest"));
    }

    /** Puts it on the disk. */
    void write(Path file) throws IOException {
        Written written = new Written(1, active, previous, counter, by, why, when);
        Durable.replace(file, new JsonWriter().write(written).getBytes(StandardCharsets.UTF_8));
    }
}
