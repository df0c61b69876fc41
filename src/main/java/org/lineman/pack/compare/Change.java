package org.lineman.pack.compare;

import java.util.List;
import org.lineman.document.LineDiff;

/**
 * One thing that differs between two packs.
 *
 * @param area what sort of thing it is
 * @param name its name: a rule's, {@code cause} for a prior or an article, {@code cause/indicator/present} for a weight,
 *     {@code cause -> effect} for an edge, an id for a recognizer, a path for anything else
 * @param place its file; the one of the second pack where it is in both
 * @param from what it was, short; empty if it was not there, or where only {@code diff} tells
 * @param to what it is, short; empty if it is no longer there, or where only {@code diff} tells
 * @param diff what changed line by line; empty for what one line tells
 */
public record Change(Area area, String name, String place, String from, String to, LineDiff diff) {

    /** What sort of thing differs. */
    public enum Area {
        RULE,
        ARTICLE,
        PRIOR,
        WEIGHT,
        LEADS_TO,
        INDICATOR,
        REMEDIES,
        PROSE,
        RECOGNIZER,
        FILE
    }

    static Change value(Area area, String name, String place, String from, String to) {
        return new Change(area, name, place, from, to, new LineDiff(List.of()));
    }

    static Change text(Area area, String name, String place, List<String> from, List<String> to) {
        return new Change(
                area, name, place, from.isEmpty() ? "" : "there", to.isEmpty() ? "" : "there", LineDiff.of(from, to));
    }

    /** True if only the second pack has it. */
    public boolean isAdded() {
        return from.isEmpty() && !to.isEmpty();
    }

    /** True if only the first pack has it. */
    public boolean isRemoved() {
        return to.isEmpty() && !from.isEmpty();
    }
}
