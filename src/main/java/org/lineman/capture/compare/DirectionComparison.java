package org.lineman.capture.compare;

import java.util.List;
import java.util.Map;

/**
 * The packets from one address to another, at both points, within the time that both captures cover.
 *
 * @param direction from whom to whom
 * @param passesFirst the point that they pass first; null if it cannot be told
 * @param both packets seen at both points
 * @param onlyBefore packets seen at the point that they pass first, and not at the other: lost between the two
 * @param onlyBehind packets seen only at the point that they pass second: the capture at the other missed them, which is no
 *     loss
 * @param marksBefore packets by DSCP mark at the point that they pass first
 * @param changes marks that differ between the points
 * @param delayMillis the shortest time from point to point, with the clocks corrected
 */
public record DirectionComparison(
        Direction direction,
        Side passesFirst,
        long both,
        long onlyBefore,
        long onlyBehind,
        Map<Integer, Long> marksBefore,
        List<MarkChange> changes,
        double delayMillis) {
    public DirectionComparison {
        changes = List.copyOf(changes);
    }

    /** The share of packets that vanish between the points, percent. */
    public double lossPercent() {
        long sent = both + onlyBefore;
        return sent == 0 ? 0 : 100.0 * onlyBefore / sent;
    }

    /** Says in a sentence where packets vanish and where the mark changes. */
    public String says() {
        String where = "between the " + (passesFirst == Side.SECOND ? "second and the first" : "first and the second")
                + " capture point";
        String loss = onlyBefore == 0
                ? "nothing vanishes " + where
                : onlyBefore + " of " + (both + onlyBefore) + " packets vanish " + where;
        String mark = changes.isEmpty()
                ? "the mark is the same at both"
                : "the mark changes from " + changes.get(0).atSender() + " to "
                        + changes.get(0).atReceiver() + " " + where;
        return direction.from() + " to " + direction.to() + ": " + loss + "; " + mark;
    }
}
