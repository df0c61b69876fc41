package org.lineman.prediction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An outage: the gaps, in order and apart from each other. Between two gaps everything gets through; a gap of one second less
 * than another one is one heartbeat.
 *
 * @param gaps at least one; gaps that touch or overlap are made one
 */
public record Outage(List<Gap> gaps) {
    /** The longest time that is looked at, seconds: a day. */
    public static final int LONGEST = 86_400;

    private static final int MOST_GAPS = 1_000;

    /** @throws IllegalArgumentException if there is no gap, or more or longer ones than are looked at */
    public Outage {
        if (gaps.isEmpty()) {
            throw new IllegalArgumentException("gaps: say how long nothing gets through, such as 90 seconds");
        }
        if (gaps.size() > MOST_GAPS) {
            throw new IllegalArgumentException(
                    "gaps: " + gaps.size() + " are more than the " + MOST_GAPS + " looked at");
        }
        gaps = joined(gaps);
        if (gaps.get(gaps.size() - 1).to() > LONGEST) {
            throw new IllegalArgumentException("gaps: the last one ends after " + LONGEST + " seconds, a day");
        }
    }

    /** One outage from second 0. */
    public static Outage of(int seconds) {
        if (seconds < 1) {
            throw new IllegalArgumentException("seconds: " + seconds + " is no outage: it lasts a second at least");
        }
        return new Outage(List.of(new Gap(0, seconds)));
    }

    private static List<Gap> joined(List<Gap> given) {
        List<Gap> joined = new ArrayList<>();
        for (Gap gap : given.stream().sorted(Comparator.comparingInt(Gap::from)).toList()) {
            Gap last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && gap.from() <= last.to()) {
                joined.set(joined.size() - 1, new Gap(last.from(), Math.max(last.to(), gap.to())));
            } else {
                joined.add(gap);
            }
        }
        return List.copyOf(joined);
    }

    /** The first second of all after which everything gets through. */
    public int end() {
        return gaps.get(gaps.size() - 1).to();
    }

    /** The gap that a second lies in; null if something gets through. */
    Gap at(int second) {
        for (Gap gap : gaps) {
            if (second >= gap.from() && second < gap.to()) {
                return gap;
            }
        }
        return null;
    }
}
