package org.lineman.casefile;

/**
 * Something that a case can be found by.
 *
 * @param kind the sort
 * @param term in lower case, cut to {@link #LONGEST}
 */
record Term(Kind kind, String term) {
    static final int LONGEST = 200;

    /** The sorts. */
    enum Kind {
        /** A word of its texts, or the keyed digest of a name or an address in them. */
        WORD,
        /** The id of a cause in a problem of an answer. */
        CAUSE,
        /** The id of a product. */
        PRODUCT,
        /** The keyed digest of the name of a machine. */
        NODE,
        /** A finding, as {@code cause/indicator}: what cases are likened by. */
        FINDING;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Term of(Kind kind, String text) {
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        return new Term(kind, lower.substring(0, Math.min(LONGEST, lower.length())));
    }
}
