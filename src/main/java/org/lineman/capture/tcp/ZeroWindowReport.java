package org.lineman.capture.tcp;

import java.util.List;

/**
 * The times that an end shut its window.
 *
 * @param count how many times
 * @param seconds for how long in all
 * @param episodes the first ones, and the longest
 */
public record ZeroWindowReport(int count, double seconds, List<ZeroWindowEpisode> episodes) {
    /** The window was never shut. */
    public static final ZeroWindowReport NONE = new ZeroWindowReport(0, 0, List.of());

    public ZeroWindowReport {
        episodes = List.copyOf(episodes);
    }
}
