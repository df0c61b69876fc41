package org.lineman.track;

/**
 * The score interval of 95 % for a share (E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal
 * of the American Statistical Association 22, 1927). It stays within 0 and 1, and is honest with few cases.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Wilson(double low, double high) {
    private static final double Z = 1.959964;
    private static final double HUNDREDTH = 100;

    /** The interval of a share, to hundredths; {@code of} is above 0. */
    static Wilson of(int hits, int of) {
        double share = (double) hits / of;
        double z2 = Z * Z;
        double middle = (share + z2 / (2 * of)) / (1 + z2 / of);
        double half = Z * Math.sqrt(share * (1 - share) / of + z2 / (4.0 * of * of)) / (1 + z2 / of);
        return new Wilson(rounded(Math.max(0, middle - half)), rounded(Math.min(1, middle + half)));
    }

    private static double rounded(double share) {
        return Math.round(share * HUNDREDTH) / HUNDREDTH;
    }
}
