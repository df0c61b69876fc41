package org.lineman.track;

/**
 * What is known of a rate after counting: with the prior of Jeffreys, Beta(½, ½), and a cases of n its posterior is
 * Beta(a+½, n−a+½). Held as the logarithm of the rate on a grid of log-odds, twelve standard deviations to either side of the most
 * likely, fine enough for a tenth of a deciban.
 */
final class Rate {
    private static final int POINTS = 2000;
    private static final double DEVIATIONS = 12;
    private static final double HALF = 0.5;

    private final double[] logarithms = new double[POINTS];
    private final double[] weights = new double[POINTS];

    Rate(int seen, int of) {
        double a = seen + HALF;
        double b = of - seen + HALF;
        double middle = Math.log(a / b);
        double reach = DEVIATIONS * Math.sqrt(1 / a + 1 / b);
        double highest = density(middle, a, b);
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            double odds = middle - reach + 2 * reach * i / (POINTS - 1);
            logarithms[i] = -Math.log1p(Math.exp(-odds));
            weights[i] = Math.exp(density(odds, a, b) - highest);
            sum += weights[i];
        }
        for (int i = 0; i < POINTS; i++) {
            weights[i] /= sum;
        }
    }

    /** The logarithm of the density of the log-odds, but for a constant. */
    private static double density(double odds, double a, double b) {
        return -a * Math.log1p(Math.exp(-odds)) - b * Math.log1p(Math.exp(odds));
    }

    /** How probable it is that the logarithm of this rate exceeds that of another by less than a difference. */
    private double exceedsByLessThan(double difference, Rate other) {
        double probability = 0;
        double below = 0;
        int at = 0;
        for (int i = 0; i < POINTS; i++) {
            while (at < POINTS && other.logarithms[at] < logarithms[i] - difference) {
                below += other.weights[at++];
            }
            probability += weights[i] * (1 - below);
        }
        return probability;
    }

    /** The difference of the logarithms of this rate and another that is not reached with this probability. */
    double quantile(double probability, Rate other) {
        double low = -50;
        double high = 50;
        while (high - low > 1e-4) {
            double middle = (low + high) / 2;
            if (exceedsByLessThan(middle, other) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
