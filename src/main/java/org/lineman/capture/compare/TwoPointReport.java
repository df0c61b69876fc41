package org.lineman.capture.compare;

import java.util.List;
import org.lineman.capture.format.CaptureProblem;

/**
 * Two captures of one link, compared.
 *
 * @param offsetMillis how far the second clock is ahead of the first; exact as far as the way there and back take as long
 * @param offsetKnown false if packets of one direction only were matched, so that delay and offset cannot be told apart
 * @param matched packets seen in both captures
 * @param directions the packets by direction, those with the most packets first
 * @param firstProblems what was wrong with the first capture
 * @param secondProblems what was wrong with the second
 * @param notCompared packets beyond the number that is compared
 */
public record TwoPointReport(
        double offsetMillis,
        boolean offsetKnown,
        long matched,
        List<DirectionComparison> directions,
        List<CaptureProblem> firstProblems,
        List<CaptureProblem> secondProblems,
        long notCompared) {
    public TwoPointReport {
        directions = List.copyOf(directions);
    }
}
