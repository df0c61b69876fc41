package org.lineman.capture.compare;

/** A capture point, of two on one link. */
public enum Side {
    /** The first capture's. */
    FIRST,
    /** The second capture's. */
    SECOND
}
