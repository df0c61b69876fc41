package org.lineman.report.compose;

import java.util.Locale;

/** Figures and names as people say them. */
final class Words {
    private Words() {}

    /** A subject without its kind, as people call it: {@code node:cm-east} is cm-east. */
    static String subject(String label) {
        return label.startsWith("node:") || label.startsWith("link:")
                ? label.substring(5)
                : label.replaceFirst(":", " ");
    }

    /** {@code " (cm-east)"}, behind what is said of it, or nothing where the subject is unknown. */
    static String of(String subject) {
        return subject.isEmpty() ? "" : " (" + subject(subject) + ")";
    }

    /** A likelihood; two digits cannot tell 0.996 from certainty, and no sum of evidence is certain. */
    static String likelihood(double likelihood) {
        if (likelihood >= 0.995) {
            return "above 0.99";
        }
        return likelihood < 0.01 ? "below 0.01" : String.format(Locale.ROOT, "%.2f", likelihood);
    }

    /** {@code +14}, {@code -3}, {@code 0}. */
    static String signed(int number) {
        return number > 0 ? "+" + number : Integer.toString(number);
    }

    /** {@code 1 line}, {@code 3,000 lines}. */
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    /** A sentence, with a full stop behind it if it has no mark of its own. */
    static String sentence(String words) {
        return words.matches("(?s).*[.!?:]$") ? words : words + ".";
    }

    /** At most so many characters; what is cut is told by three dots. */
    static String clipped(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(most - 1)) ? most - 1 : most;
        return words.substring(0, end).stripTrailing() + "...";
    }
}
