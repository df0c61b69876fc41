package org.lineman.track;

/** What a person said of an answer. */
public enum Ending {
    /** It named the cause. */
    RIGHT,
    /** It named another cause, or none. */
    WRONG,
    /** The cause was never found. */
    UNKNOWN
}
