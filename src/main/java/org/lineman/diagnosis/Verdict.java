package org.lineman.diagnosis;

import java.util.Locale;

/** What a sum amounts to, the surest first. */
enum Verdict {
    CONFIRMED,
    LIKELY,
    POSSIBLE,
    INCONCLUSIVE,
    RULED_OUT;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
