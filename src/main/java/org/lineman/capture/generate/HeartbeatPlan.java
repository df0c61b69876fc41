package org.lineman.capture.generate;

import org.lineman.capture.flow.Endpoint;

/**
 * Heartbeats between two nodes, as they pass a capture point between them.
 *
 * @param first one node
 * @param second the other
 * @param startNanos when the first request is sent, nanoseconds since 1970
 * @param seconds for how long; each node asks once a second
 * @param lossBefore the chance that a packet is lost between the first node and the capture point, 0 to 1
 * @param lossBehind the chance that it is lost between the capture point and the second node, 0 to 1
 * @param millisToFirst one-way delay between the first node and the capture point
 * @param millisToSecond one-way delay between the capture point and the second node
 * @param jitterMillis the most by which each of these delays varies
 * @param markFirst the DSCP mark of what the first node sends, at the capture point
 * @param markSecond the DSCP mark of what the second node sends, at the capture point
 * @param firstDiesAfter seconds after which the first node neither asks nor answers; more than {@code seconds} for never
 * @param secondDiesAfter the same for the second node
 * @param seed decides what is lost and how delays vary
 */
public record HeartbeatPlan(
        Endpoint first,
        Endpoint second,
        long startNanos,
        int seconds,
        double lossBefore,
        double lossBehind,
        double millisToFirst,
        double millisToSecond,
        double jitterMillis,
        int markFirst,
        int markSecond,
        int firstDiesAfter,
        int secondDiesAfter,
        long seed) {
    /** Healthy heartbeats, marked to be expedited, for a number of seconds. */
    public static HeartbeatPlan healthy(String first, String second, long startNanos, int seconds, long seed) {
        return new HeartbeatPlan(
                new Endpoint(first, 15_000),
                new Endpoint(second, 15_000),
                startNanos,
                seconds,
                0,
                0,
                1.5,
                4,
                0.5,
                46,
                46,
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                seed);
    }

    /** The same with losses on both sides of the capture point. */
    public HeartbeatPlan losing(double before, double behind) {
        return new HeartbeatPlan(
                first,
                second,
                startNanos,
                seconds,
                before,
                behind,
                millisToFirst,
                millisToSecond,
                jitterMillis,
                markFirst,
                markSecond,
                firstDiesAfter,
                secondDiesAfter,
                seed);
    }

    /** The same with other DSCP marks. */
    public HeartbeatPlan marked(int ofFirst, int ofSecond) {
        return new HeartbeatPlan(
                first,
                second,
                startNanos,
                seconds,
                lossBefore,
                lossBehind,
                millisToFirst,
                millisToSecond,
                jitterMillis,
                ofFirst,
                ofSecond,
                firstDiesAfter,
                secondDiesAfter,
                seed);
    }

    /** The same with nodes that fall silent. */
    public HeartbeatPlan dying(int firstAfter, int secondAfter) {
        return new HeartbeatPlan(
                first,
                second,
                startNanos,
                seconds,
                lossBefore,
                lossBehind,
                millisToFirst,
                millisToSecond,
                jitterMillis,
                markFirst,
                markSecond,
                firstAfter,
                secondAfter,
                seed);
    }
}
