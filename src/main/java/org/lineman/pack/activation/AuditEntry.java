package org.lineman.pack.activation;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lineman.document.DocumentNode;
import org.lineman.pack.activation.ActivationReport.Action;
import org.lineman.pack.activation.ActivationReport.Named;
import org.lineman.pack.activation.ActivationReport.Outcome;

/**
 * A line of the audit trail.
 *
 * @param when when it was asked for
 * @param by who asked
 * @param why the reason given
 * @param action what was asked for
 * @param from the pack that answered
 * @param to the pack that was to answer
 * @param outcome how it ended, or that it was begun
 * @param says what went wrong; empty if nothing did
 */
public record AuditEntry(
        Instant when, String by, String why, Action action, Named from, Named to, Outcome outcome, String says) {

    static AuditEntry of(Reason reason, Action action, Named from, Named to, Outcome outcome, String says) {
        return new AuditEntry(reason.when(), reason.by(), reason.why(), action, from, to, outcome, says);
    }

    /** The same attempt with another end. */
    AuditEntry ending(Outcome end, String complaint) {
        return new AuditEntry(when, by, why, action, from, to, end, complaint);
    }

    static AuditEntry read(DocumentNode node) {
        AuditEntry entry = new AuditEntry(
                time(node),
                node.requireText("by"),
                node.optionalText("why"),
                word(node, "action", Action.values(), Action.START),
                named(node, "from"),
                named(node, "to"),
                word(node, "outcome", Outcome.values(), Outcome.REFUSED),
                node.optionalText("says"));
        node.refuseIfWrong();
        return entry;
    }

    private static Instant time(DocumentNode node) {
        try {
            return Instant.parse(node.requireText("when"));
        } catch (DateTimeParseException e) {
            node.problem("when is no time");
            return Instant.EPOCH;
        }
    }

    private static <E extends Enum<E>> E word(DocumentNode node, String key, E[] constants, E otherwise) {
        Map<String, E> words = Stream.of(constants)
                .collect(Collectors.toMap(
                        constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant -> constant));
        return node.require(key).flatMap(value -> value.choice(words)).orElse(otherwise);
    }

    private static Named named(DocumentNode node, String key) {
        return node.get(key)
                .map(value -> new Named(value.optionalText("version"), value.optionalText("digest")))
                .orElse(Named.NONE);
    }
}
