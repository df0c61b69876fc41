package org.lineman.capture.heartbeat;

import java.util.List;

/**
 * The heartbeats between two nodes.
 *
 * @param first the address of one node
 * @param second the address of the other
 * @param directions the heartbeats that each of them originates; one direction only if the other was not seen
 * @param stoppedFirst the address of the end whose requests stopped first; empty if none stopped, or if they stopped
 *     within one period of each other so that the order means nothing
 * @param otherPackets packets between the same ports of another size or type, such as those of the session's set-up
 */
public record HeartbeatReport(
        String first, String second, List<HeartbeatDirection> directions, String stoppedFirst, int otherPackets) {
    public HeartbeatReport {
        directions = List.copyOf(directions);
    }

    /** Lost heartbeats of both directions. */
    public int lost() {
        return directions.stream().mapToInt(HeartbeatDirection::lost).sum();
    }
}
