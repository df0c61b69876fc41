package org.lineman.door.cli;

import java.util.Locale;

/** Figures as people say them. */
final class Words {
    private Words() {}

    /** A probability in words; the figure stands beside it, since words are read differently by different people. */
    static String likelihood(double likelihood) {
        if (likelihood >= 0.99) {
            return "almost certain";
        }
        if (likelihood >= 0.9) {
            return "very likely";
        }
        if (likelihood >= 0.5) {
            return "more likely than not";
        }
        return likelihood >= 0.1 ? "unlikely" : "very unlikely";
    }

    /** {@code +14 decibans}. */
    static String decibans(int decibans) {
        return signed(decibans) + (Math.abs(decibans) == 1 ? " deciban" : " decibans");
    }

    /** {@code +14}, {@code -3}, {@code 0}. */
    static String signed(int number) {
        return number > 0 ? "+" + number : Integer.toString(number);
    }

    /** {@code 1 line}, {@code 3 lines}. */
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    /** A subject without its kind, as people call it: {@code node:cm-east} is cm-east. */
    static String subject(String label) {
        return label.startsWith("node:") || label.startsWith("link:")
                ? label.substring(5)
                : label.replaceFirst(":", " ");
    }
}
