package org.lineman.redaction;

import java.util.Locale;
import java.util.Set;
import org.lineman.redaction.locate.Found;

/**
 * Tells a version of four numbers from an IPv4 address by what stands before it: a word such as version or release, "upgraded from", the
 * name of a product if the first number is below ten, or another version and "to", "and" or a comma.
 */
final class Versions {
    private static final Set<String> WORDS = Set.of(
            "version",
            "versions",
            "ver",
            "vers",
            "release",
            "releases",
            "rel",
            "build",
            "firmware",
            "fw",
            "patch",
            "vintage",
            "hotfix",
            "load",
            "upgradedfrom");
    private static final Set<String> PRODUCTS = Set.of(
            "aes",
            "cm",
            "cucm",
            "ucm",
            "uccx",
            "ucce",
            "icm",
            "smgr",
            "sbce",
            "aura",
            "ios",
            "esxi",
            "vcenter",
            "services",
            "manager",
            "openssl",
            "java",
            "tomcat",
            "cs1000",
            "system");
    private static final Set<String> JOINTS = Set.of("to", "and", "or", "through");
    private static final int HIGHEST_AFTER_A_PRODUCT = 9;
    private static final int MOST_BACK = 8;
    private static final int FARTHEST = 120;

    private Versions() {}

    /** True if four numbers with dots are a version and no address. */
    static boolean isVersion(Found found) {
        String line = found.line();
        int end = found.start();
        for (int step = 0; step < MOST_BACK; step++) {
            int wordEnd = before(line, end, " \t:=\"'([,>/-");
            int wordStart = wordStart(line, wordEnd);
            String word = line.substring(wordStart, wordEnd).toLowerCase(Locale.ROOT);
            if (WORDS.contains(word) || word.endsWith("version")) {
                return true;
            }
            if (word.equals("from") && isWordBefore(line, wordStart, "upgrade", "upgraded", "upgrading")) {
                return true;
            }
            if (PRODUCTS.contains(word)) {
                return firstNumber(found.text()) <= HIGHEST_AFTER_A_PRODUCT;
            }
            int numberEnd = JOINTS.contains(word) ? before(line, wordStart, " ") : wordEnd;
            int numberStart = numberStart(line, numberEnd);
            if (numberStart == numberEnd
                    || line.substring(numberStart, numberEnd).indexOf('.') < 0) {
                return false;
            }
            end = numberStart;
        }
        return false;
    }

    private static int before(String line, int at, String skipped) {
        int end = at;
        while (end > 0 && at - end < FARTHEST && skipped.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static int wordStart(String line, int end) {
        int start = end;
        while (start > 0 && end - start < FARTHEST && isWordPart(line.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private static int numberStart(String line, int end) {
        int start = end;
        while (start > 0
                && end - start < FARTHEST
                && (Character.isDigit(line.charAt(start - 1)) || line.charAt(start - 1) == '.')) {
            start--;
        }
        return start;
    }

    private static boolean isWordBefore(String line, int at, String... words) {
        int end = before(line, at, " ");
        String word = line.substring(wordStart(line, end), end).toLowerCase(Locale.ROOT);
        return Set.of(words).contains(word);
    }

    private static int firstNumber(String dotted) {
        return Integer.parseInt(dotted.substring(0, dotted.indexOf('.')));
    }
}
