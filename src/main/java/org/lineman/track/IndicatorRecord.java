package org.lineman.track;

import java.util.Optional;
import org.lineman.knowledge.Weight;

/**
 * How an indicator did: in how many marked cases it was found or found missing, where its cause was there and where it was not.
 *
 * @param indicator its id
 * @param presentThere found, and the cause was there
 * @param absentThere looked for and not found, though the cause was there
 * @param presentNot found, though the cause was not there
 * @param absentNot looked for and not found, and the cause was not there
 * @param present its weight when found
 * @param absent its weight when not found
 */
public record IndicatorRecord(
        String indicator,
        int presentThere,
        int absentThere,
        int presentNot,
        int absentNot,
        Compared present,
        Compared absent) {

    /**
     * An authored weight beside what the counts suggest.
     *
     * @param authored the weight of the article; empty if it gives none, or the indicator is gone
     * @param suggested what the counts suggest; empty if they cannot tell
     */
    public record Compared(Optional<Weight> authored, Optional<LikelihoodRatio> suggested) {}

    /** In how many cases it was looked at where the cause was there. */
    int there() {
        return presentThere + absentThere;
    }

    /** In how many cases it was looked at where the cause was not there. */
    int not() {
        return presentNot + absentNot;
    }

    /**
     * An indicator with its counts.
     *
     * <p>One that was always found, or never, in whatever case it was looked at has no ratio: nobody can tell then whether it was
     * the cause or the looking that made it so.
     */
    static IndicatorRecord of(String id, Counts counts, Optional<Weight> present, Optional<Weight> absent) {
        boolean tells = counts.there() > 0 && counts.not() > 0 && counts.present() > 0 && counts.absent() > 0;
        return new IndicatorRecord(
                id,
                counts.presentThere,
                counts.absentThere,
                counts.presentNot,
                counts.absentNot,
                new Compared(
                        present,
                        tells
                                ? Optional.of(LikelihoodRatio.of(
                                        counts.presentThere, counts.there(), counts.presentNot, counts.not()))
                                : Optional.empty()),
                new Compared(
                        absent,
                        tells
                                ? Optional.of(LikelihoodRatio.of(
                                        counts.absentThere, counts.there(), counts.absentNot, counts.not()))
                                : Optional.empty()));
    }

    /** The four counts while they are taken. */
    static final class Counts {
        private int presentThere;
        private int absentThere;
        private int presentNot;
        private int absentNot;

        void count(boolean isPresent, boolean isThere) {
            presentThere += isPresent && isThere ? 1 : 0;
            absentThere += !isPresent && isThere ? 1 : 0;
            presentNot += isPresent && !isThere ? 1 : 0;
            absentNot += !isPresent && !isThere ? 1 : 0;
        }

        private int there() {
            return presentThere + absentThere;
        }

        private int not() {
            return presentNot + absentNot;
        }

        private int present() {
            return presentThere + presentNot;
        }

        private int absent() {
            return absentThere + absentNot;
        }
    }
}
