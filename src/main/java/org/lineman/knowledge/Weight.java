package org.lineman.knowledge;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A weight of evidence in decibans: 10·log10 of the likelihood ratio (I. J. Good, Probability and the Weighing of Evidence,
 * 1950). The words follow the grades of R. Kass and A. Raftery, Bayes Factors, 1995.
 *
 * @param decibans positive for, negative against
 */
public record Weight(int decibans) {
    private static final Map<String, Integer> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("weak", 3);
        WORDS.put("moderate", 7);
        WORDS.put("strong", 13);
        WORDS.put("conclusive", 20);
    }

    /** From here on a single piece of evidence settles the matter. */
    public static final int CONCLUSIVE = 20;

    /** The least weight that makes a cause worth showing by itself. */
    public static final int MODERATE = 7;

    /** All words with their weights, the negative ones included. */
    public static Map<String, Weight> words() {
        Map<String, Weight> all = new LinkedHashMap<>();
        WORDS.forEach((word, value) -> all.put(word, new Weight(value)));
        WORDS.forEach((word, value) -> all.put("-" + word, new Weight(-value)));
        return all;
    }

    /** The likelihood ratio that this weight stands for. */
    public double ratio() {
        return Math.pow(10, decibans / 10.0);
    }

    /** The word for this weight, such as {@code strong} or {@code -moderate}. */
    public String word() {
        return words().entrySet().stream()
                .filter(entry -> entry.getValue().equals(this))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(decibans + " dB");
    }
}
