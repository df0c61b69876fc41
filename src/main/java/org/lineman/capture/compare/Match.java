package org.lineman.capture.compare;

/**
 * A packet that both points saw.
 *
 * @param first how the first point saw it
 * @param second how the second did
 */
record Match(Sighting first, Sighting second) {

    /** How much later the second point saw it, by the two clocks as they are. */
    long difference() {
        return second.nanos() - first.nanos();
    }
}
