package org.lineman.pack.shadow;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lineman.pack.Pack;
import org.lineman.pack.shadow.ShadowReport.Seen;

/** Counts what a shadow sees. Safe for use by many threads. */
final class Tally {
    private static final int MOST_KINDS = 500;

    private final Map<List<Object>, Seen> changes = new LinkedHashMap<>();
    private long compared;
    private long changed;
    private long failed;
    private long dropped;
    private long passed;
    private String failure = "";

    synchronized void compared(String answer, List<Change> found) {
        compared++;
        if (!found.isEmpty()) {
            changed++;
        }
        for (Change change : found) {
            List<Object> kind = List.of(change.cause(), change.from(), change.to(), change.by());
            Seen before = changes.get(kind);
            if (before != null) {
                changes.put(kind, times(before, before.times() + 1));
            } else if (changes.size() < MOST_KINDS) {
                changes.put(
                        kind,
                        new Seen(change.cause(), change.from(), change.to(), change.by(), 1, answer, change.subject()));
            }
        }
    }

    private static Seen times(Seen seen, long times) {
        return new Seen(seen.cause(), seen.from(), seen.to(), seen.by(), times, seen.example(), seen.subject());
    }

    synchronized void failed(String why) {
        failed++;
        failure = why;
    }

    synchronized void dropped() {
        dropped++;
    }

    synchronized void passed() {
        passed++;
    }

    synchronized ShadowReport report(Pack pack, Instant since) {
        List<Seen> byTimes = changes.values().stream()
                .sorted(Comparator.comparingLong(Seen::times).reversed())
                .toList();
        return new ShadowReport(
                pack.version(), pack.digest(), since, compared, changed, failed, dropped, passed, byTimes, failure);
    }
}
