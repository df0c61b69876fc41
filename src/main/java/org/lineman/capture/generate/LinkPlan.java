package org.lineman.capture.generate;

/**
 * A link between two capture points.
 *
 * @param nearFirst packets from this address pass the first point first; all others pass the second first
 * @param millis the delay between the points
 * @param loss the chance that a packet is lost between them, 0 to 1
 * @param markThere what DSCP marks become on the way from the first point to the second; below 0 for unchanged
 * @param markBack the same on the way back
 * @param clockAheadMillis how far the second point's clock is ahead of the first's
 * @param seed decides what is lost
 */
public record LinkPlan(
        String nearFirst,
        double millis,
        double loss,
        int markThere,
        int markBack,
        double clockAheadMillis,
        long seed) {}
