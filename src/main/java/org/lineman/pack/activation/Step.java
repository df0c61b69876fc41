package org.lineman.pack.activation;

/** What is done, in this order, before a pack answers. */
public enum Step {
    /** Every byte is the one that was stored, and it is no older than what its signer has released since. */
    VERIFY,
    /** What its authors are held to. */
    LINT,
    /** Rules, recognizers and articles can be loaded. */
    COMPILE,
    /** Every case of its own gets the answer that it states. */
    TEST,
    /** The largest cases stay far below the limits of a request, and give the same bytes twice. */
    SMOKE,
    /** Answers that were demanded to stay as they are do so. */
    COMPARE,
    /** The choice is on the disk, so that a restart finds it. */
    PERSIST,
    /** From now on it answers. */
    SWAP
}
