package org.lineman.prediction;

/**
 * Whole seconds during which nothing gets through: neither a heartbeat nor data.
 *
 * @param from the first silent second
 * @param to the first second in which something gets through again, later than {@code from}
 */
public record Gap(int from, int to) {
    public Gap {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("gap: " + from + "-" + to
                    + " is no span of seconds: it must begin at 0 or later and end after that");
        }
    }

    /** How many seconds are silent. */
    public int seconds() {
        return to - from;
    }
}
