package org.lineman.recognize.parser;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Samples of a percentage, cut into stretches of one kind: full (95 % and more), busy (80 % and more) or free. A change counts
 * once it has lasted {@value #SETTLED} samples; a silence much longer than the usual interval ends a stretch, since what was not
 * measured is not known.
 */
final class Stretches {
    private static final double FULL = 95;
    private static final double BUSY = 80;
    private static final int SETTLED = 3;
    private static final Duration SILENCE = Duration.ofMinutes(5);
    private static final int USUAL_TIMES = 3;

    /** A sample. */
    private record Sample(LocalDateTime at, double percent, int line) {
        private int kind() {
            return percent >= FULL ? 2 : percent >= BUSY ? 1 : 0;
        }
    }

    /**
     * A stretch.
     *
     * @param from the first sample
     * @param to the last sample
     * @param mean the mean of its samples
     * @param firstLine the line of the first sample
     * @param lastLine the line of the last sample
     */
    record Stretch(LocalDateTime from, LocalDateTime to, double mean, int firstLine, int lastLine) {
        double minutes() {
            return Math.round(Duration.between(from, to).toSeconds() / 6.0) / 10.0;
        }
    }

    private final List<Sample> samples = new ArrayList<>();

    /** Adds a sample; they come in the order of time. */
    void add(LocalDateTime at, double percent, int line) {
        samples.add(new Sample(at, percent, line));
    }

    /** All stretches. */
    List<Stretch> all() {
        List<Stretch> stretches = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= samples.size(); i++) {
            if (i == samples.size() || silentBefore(i, start) || changedAt(i, start)) {
                stretches.add(stretch(samples.subList(start, i)));
                start = i;
            }
        }
        return stretches;
    }

    private boolean silentBefore(int i, int start) {
        Duration gap = gap(i);
        Duration usual = i - 1 > start ? gap(i - 1) : gap;
        Duration allowed = usual.multipliedBy(USUAL_TIMES);
        return gap.isNegative() || gap.compareTo(allowed.compareTo(SILENCE) > 0 ? allowed : SILENCE) > 0;
    }

    private Duration gap(int i) {
        return Duration.between(samples.get(i - 1).at(), samples.get(i).at());
    }

    private boolean changedAt(int i, int start) {
        int kind = samples.get(start).kind();
        if (i + SETTLED > samples.size()) {
            return false;
        }
        return samples.subList(i, i + SETTLED).stream().allMatch(sample -> sample.kind() != kind)
                && samples.get(i).kind() != kind;
    }

    private static Stretch stretch(List<Sample> part) {
        Sample first = part.get(0);
        Sample last = part.get(part.size() - 1);
        double mean = part.stream().mapToDouble(Sample::percent).average().orElse(0);
        int from = Math.min(first.line(), last.line());
        int to = Math.max(first.line(), last.line());
        return new Stretch(first.at(), last.at(), Math.round(mean * 10) / 10.0, from, to);
    }
}
