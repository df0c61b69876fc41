package org.lineman.pack.store;

/** The store cannot be written to: a fault of the machine and not of the pack. */
public final class StoreUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Unusable for this reason. */
    public StoreUnusable(String why) {
        super(why);
    }
}
