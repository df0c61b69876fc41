package org.lineman.track;

/** Whether a cause was there in a case, as far as what people said of the case tells. */
enum Truth {
    /** It was. */
    THERE,
    /** It was not. */
    NOT_THERE,
    /** Nobody said anything that settles it. */
    OPEN
}
