package org.lineman.report.material;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The one way in. Every text that a person or a machine of the case wrote passes here once, before any part of a report sees
 * it, so that nothing can be shown unredacted because somebody forgot.
 */
final class Gate {
    /** Shown where a redaction leaves nothing, since an empty text would read as if nothing had been there. */
    private static final String HIDDEN = "[hidden]";

    private final UnaryOperator<String> redaction;

    Gate(Optional<UnaryOperator<String>> redaction) {
        this.redaction = redaction.orElse(UnaryOperator.identity());
    }

    /** The text as it may be shown. */
    String pass(String text) {
        if (text.isEmpty()) {
            return text;
        }
        String redacted = Objects.requireNonNull(redaction.apply(text), "the redaction answered null");
        return redacted.isEmpty() ? HIDDEN : Visible.of(redacted);
    }
}
