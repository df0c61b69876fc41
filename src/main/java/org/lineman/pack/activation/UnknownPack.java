package org.lineman.pack.activation;

/** A name that means no pack, or more than one; the message says which there are. */
public final class UnknownPack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Unknown for this reason. */
    public UnknownPack(String says) {
        super(says);
    }
}
