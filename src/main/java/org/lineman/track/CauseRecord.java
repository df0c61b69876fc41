package org.lineman.track;

import java.util.List;
import java.util.Map;

/**
 * How a cause did.
 *
 * @param cause its id
 * @param title its title; empty if the pack knows it no longer
 * @param said in how many cases it was said to be likely or confirmed, by what came of it
 * @param trueCause in how many cases people named it as the true cause
 * @param missed how it stood in answers that named another cause, or none, where it was the true one; how often by standing
 * @param indicators its indicators, by id
 */
public record CauseRecord(
        String cause,
        String title,
        Said said,
        int trueCause,
        Map<String, Integer> missed,
        List<IndicatorRecord> indicators) {

    /**
     * Cases in which it was said to be likely or confirmed.
     *
     * @param right it was there
     * @param wrong it was not
     * @param open nobody knows
     */
    public record Said(int right, int wrong, int open) {}
}
