package org.lineman.report.bundle;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names for files that every system can unpack side by side: no folders, no signs with a meaning, no name of a device of
 * Windows, none twice even where capitals do not count.
 */
final class MemberNames {
    private static final int LONGEST = 80;
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private final Set<String> taken = new HashSet<>();

    /** A name that is given and must not be given again. */
    String taken(String name) {
        taken.add(name.toLowerCase(Locale.ROOT));
        return name;
    }

    /** A name for the text of a piece, which ends in {@code .txt}. */
    String of(String piece) {
        String plain = piece.replaceAll("[^A-Za-z0-9._-]+", "_")
                .replaceAll("\\.{2,}", "_")
                .replaceFirst("^[._-]+", "");
        if (plain.length() > LONGEST) {
            plain = plain.substring(plain.length() - LONGEST).replaceFirst("^[._-]+", "");
        }
        if (plain.isEmpty() || DEVICE.matcher(plain).matches()) {
            plain = "piece-" + plain;
        }
        String stem = plain.replaceFirst("(?i)\\.txt$", "");
        String name = stem + ".txt";
        for (int again = 2; !taken.add(name.toLowerCase(Locale.ROOT)); again++) {
            name = stem + "-" + again + ".txt";
        }
        return name;
    }
}
