package org.lineman.evidence;

/**
 * How much is read before reading stops. Whatever is left out for a limit is reported as a {@link ReadingProblem}; the rest
 * is still read.
 *
 * @param longestLine characters of a line that are kept; what follows on the line is skipped
 * @param largestDocument bytes of a JSON document, which is held in memory as a whole
 * @param mostFacts facts kept from one piece of evidence
 * @param mostMembers files taken from folders and archives of one request
 * @param largestMember bytes of one file after unpacking
 * @param largestTotal bytes of all unpacked files together
 * @param highestRatio unpacked bytes for each packed byte; checked once {@value #RATIO_FREE} bytes were unpacked, because
 *     a short file of blanks packs better than any log
 * @param deepest archives within archives
 */
public record Limits(
        int longestLine,
        long largestDocument,
        int mostFacts,
        int mostMembers,
        long largestMember,
        long largestTotal,
        int highestRatio,
        int deepest) {

    /** Unpacked bytes below which the ratio is not looked at: 16 MiB. */
    public static final long RATIO_FREE = 16L << 20;

    /** 64 Ki characters, 32 MiB, 20,000 facts, 10,000 files, 2 GiB, 4 GiB, 250 to 1, 3 deep. */
    public static final Limits STANDARD = new Limits(64 << 10, 32L << 20, 20_000, 10_000, 2L << 30, 4L << 30, 250, 3);

    /** The same with other limits on the number of files. */
    public Limits withMembers(int members) {
        return new Limits(
                longestLine, largestDocument, mostFacts, members, largestMember, largestTotal, highestRatio, deepest);
    }
}
