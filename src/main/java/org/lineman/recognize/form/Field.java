package org.lineman.recognize.form;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A field of a screen, found by its label wherever that stands in a line. Between the words of a label any blanks may stand, its
 * unit may be missing, and its end may be cut off as long as enough is left to know it.
 */
final class Field {
    private final Pattern pattern;

    private Field(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * A field.
     *
     * @param label its label, without unit, colon or question mark
     * @param value a pattern of its values
     */
    static Field of(String label, String value) {
        String words = Arrays.stream(label.split(" ")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        return new Field(Pattern.compile(
                "(?i)(?:^|[^\\w])" + words + "\\s*(?:\\([a-z.]*\\)?)?\\s*[:?]\\s*(?P<value>" + value + ")(?:\\s|$)"));
    }

    /** A whole number. */
    static Field number(String label) {
        return of(label, "\\d{1,9}");
    }

    /** Yes or no. */
    static Field yesNo(String label) {
        return of(label, "y|n|yes|no");
    }

    /** The value in a line, in lower case. */
    Optional<String> in(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group("value").toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
