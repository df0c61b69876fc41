package org.lineman.inference.why;

/** A constraint asks something of a component that the fact leaves out. */
final class NoValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoValue(String says) {
        super(says, null, false, false);
    }
}
