package org.lineman.pack.author;

/** A known problem that cannot be begun; the message says why and what would do. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
