package org.lineman.report.material;

import org.lineman.diagnosis.Answer.SourceRef;
import org.lineman.document.DocumentNode;

/** Reads places in the evidence. */
final class Places {
    private static final SourceRef NOWHERE = new SourceRef("", "", "", "");

    private Places() {}

    /** The place under the key {@code source}; one without a name if there is none. */
    static SourceRef source(DocumentNode holder) {
        return holder.get("source").map(Places::of).orElse(NOWHERE);
    }

    /** A place. */
    static SourceRef of(DocumentNode place) {
        return new SourceRef(
                place.optionalText("evidence"),
                place.optionalText("lines"),
                place.optionalText("frames"),
                place.optionalText("pointer"));
    }
}
