package org.lineman.pack.files;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a file of a pack may be called: a path from the home of the pack with forward slashes, below {@code rules/} or
 * {@code knowledge-base/}, that every common file system stores under that very name.
 */
public final class PackName {
    private static final int LONGEST_PART = 255;
    private static final int LONGEST = 1000;
    private static final List<String> FOLDERS = List.of("rules/", "knowledge-base/");

    /** Names that stand for devices on Windows, with any ending. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final String NOT_EVERYWHERE = ":*?\"<>|";

    private PackName() {}

    /** Why a file cannot be called so; empty if it can. */
    public static Optional<String> fault(String name) {
        if (name.isEmpty()) {
            return Optional.of("the name is empty");
        }
        if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
            return Optional.of("the name is an absolute path");
        }
        if (name.codePoints().anyMatch(PackName::isHidden)) {
            return Optional.of("the name has a control character");
        }
        if (name.indexOf('\\') >= 0) {
            return Optional.of("the name has a backslash; folders are separated by /");
        }
        for (String part : name.split("/", -1)) {
            Optional<String> fault = partFault(part);
            if (fault.isPresent()) {
                return fault;
            }
        }
        if (!Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
            return Optional.of("the name is not in Unicode normal form C, so that file systems change it");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of("the name has more than " + LONGEST + " bytes");
        }
        return FOLDERS.stream().anyMatch(name::startsWith)
                ? Optional.empty()
                : Optional.of("the file lies neither in rules/ nor in knowledge-base/");
    }

    private static Optional<String> partFault(String part) {
        if (part.equals("..")) {
            return Optional.of("the name leads out of the folder (..)");
        }
        if (part.isEmpty() || part.equals(".")) {
            return Optional.of("the name has an empty part");
        }
        if (part.chars().anyMatch(c -> NOT_EVERYWHERE.indexOf(c) >= 0)
                || part.endsWith(".")
                || part.endsWith(" ")
                || DEVICE.matcher(part).matches()) {
            return Optional.of("the part '" + part + "' is a name that not every file system takes");
        }
        return part.getBytes(StandardCharsets.UTF_8).length > LONGEST_PART
                ? Optional.of("a part of the name has more than " + LONGEST_PART + " bytes")
                : Optional.empty();
    }

    /** Control and format characters, and halves of a pair: what cannot be seen or cannot be written. */
    private static boolean isHidden(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** A name as it may stand in a message, whatever it holds: what cannot be seen is written as {@code \}{@code uXXXX}. */
    public static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .limit(LONGEST)
                .forEach(c ->
                        shown.append(isHidden(c) ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString(c)));
        return shown.toString();
    }

    /** What names have in common that a file system without upper and lower case takes for the same. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
