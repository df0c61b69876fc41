package org.lineman.capture.tcp;

/**
 * How long answers took, seen from the capture point.
 *
 * @param count how many were timed
 * @param leastMillis the shortest, in milliseconds; 0 if none was timed
 * @param meanMillis the mean, in milliseconds
 * @param mostMillis the longest, in milliseconds
 */
public record RoundTrip(long count, double leastMillis, double meanMillis, double mostMillis) {
    /** None was timed. */
    public static final RoundTrip NONE = new RoundTrip(0, 0, 0, 0);
}
