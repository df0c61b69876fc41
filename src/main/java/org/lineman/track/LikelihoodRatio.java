package org.lineman.track;

/**
 * A likelihood ratio as counts suggest it, in decibans: how much more often something was seen where a cause was there than where
 * it was not.
 *
 * <p>The figure is 10·log10 of (a+½)/(n+1) : (b+½)/(m+1), the rates with half a case added to each count (J. Haldane, The estimation
 * and significance of the logarithm of a ratio of frequencies, 1956), so that a count of 0 gives a finite figure. The interval is a
 * credible one of 95 %, with equal tails, of the ratio of two independent rates under the prior of Jeffreys ({@link Rate}).
 *
 * @param decibans the figure
 * @param low the lower end of the interval
 * @param high the upper end
 */
public record LikelihoodRatio(double decibans, double low, double high) {
    private static final double DECIBANS = 10 / Math.log(10);
    private static final double HALF = 0.5;
    private static final double TAIL = 0.025;
    private static final double TENTH = 10;

    /**
     * The ratio of two rates.
     *
     * @param seenThere in how many cases it was seen where the cause was there
     * @param there in how many of those it was looked for
     * @param seenNot in how many cases it was seen where the cause was not there
     * @param not in how many of those it was looked for
     */
    static LikelihoodRatio of(int seenThere, int there, int seenNot, int not) {
        Rate with = new Rate(seenThere, there);
        Rate without = new Rate(seenNot, not);
        return new LikelihoodRatio(
                rounded(Math.log((seenThere + HALF) / (there + 1)) - Math.log((seenNot + HALF) / (not + 1))),
                rounded(with.quantile(TAIL, without)),
                rounded(with.quantile(1 - TAIL, without)));
    }

    /** In decibans, to a tenth: more digits than the counts bear. */
    private static double rounded(double logarithm) {
        return Math.round(logarithm * DECIBANS * TENTH) / TENTH;
    }

    /** True if the interval leaves this figure out. */
    boolean excludes(int figure) {
        return figure < low || figure > high;
    }
}
