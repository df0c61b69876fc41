package org.lineman.capture.tcp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Follows the window of one end that was shut at least once. */
final class ZeroWindows {
    private static final int KEPT = 8;
    private static final int PROBES = TcpMark.ZERO_WINDOW_PROBE.bit() | TcpMark.KEEP_ALIVE.bit();

    private final List<ZeroWindowEpisode> kept = new ArrayList<>();
    private int count;
    private double seconds;
    private ZeroWindowEpisode longest;
    private boolean shut;
    private long firstFrame;
    private long lastFrame;
    private long startNanos;
    private int frames;
    private int probes;

    void shut(TcpSegment segment) {
        if (!shut) {
            shut = true;
            firstFrame = segment.frame;
            startNanos = segment.nanos;
            frames = 0;
            probes = 0;
        }
        lastFrame = segment.frame;
        frames++;
    }

    void otherSent(TcpSegment segment, int marks) {
        if (!shut) {
            return;
        }
        if ((marks & PROBES) != 0) {
            probes++;
        }
        if (segment.has(TcpSegment.RST)) {
            end(segment, ZeroWindowEpisode.End.RESET);
        }
    }

    void end(TcpSegment segment, ZeroWindowEpisode.End how) {
        if (shut) {
            shut = false;
            keep(episode(segment.nanos, how));
        }
    }

    private ZeroWindowEpisode episode(long endNanos, ZeroWindowEpisode.End how) {
        double length = Math.max(0, endNanos - startNanos) / 1e9;
        return new ZeroWindowEpisode(firstFrame, lastFrame, frames, startNanos, length, probes, how);
    }

    private void keep(ZeroWindowEpisode episode) {
        count++;
        seconds += episode.seconds();
        if (kept.size() < KEPT) {
            kept.add(episode);
        } else if (longest == null || episode.seconds() > longest.seconds()) {
            longest = episode;
        }
    }

    /** The report, with a window that is still shut counted until {@code lastNanos}. */
    ZeroWindowReport report(long lastNanos) {
        List<ZeroWindowEpisode> all = new ArrayList<>(kept);
        if (longest != null) {
            all.add(longest);
        }
        int episodes = count;
        double total = seconds;
        if (shut) {
            ZeroWindowEpisode open = episode(lastNanos, ZeroWindowEpisode.End.NEVER);
            all.add(open);
            episodes++;
            total += open.seconds();
        }
        all.sort(Comparator.comparingLong(ZeroWindowEpisode::firstFrame));
        return new ZeroWindowReport(episodes, total, all);
    }
}
