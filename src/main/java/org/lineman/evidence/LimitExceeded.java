package org.lineman.evidence;

import java.io.IOException;

/** Reading stopped at one of the {@link Limits}; the message says which. */
public final class LimitExceeded extends IOException {
    private static final long serialVersionUID = 1L;

    LimitExceeded(String says) {
        super(says);
    }
}
