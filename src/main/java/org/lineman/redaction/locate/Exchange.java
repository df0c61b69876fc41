package org.lineman.redaction.locate;

import java.util.Optional;

/** Says what to write in the place of what was found. */
@FunctionalInterface
public interface Exchange {

    /** What to write instead; empty to leave it as it is. */
    Optional<String> of(Found found);
}
