package org.lineman.recognize.pattern;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A text with {@code {group}} in it, or {@code {one|other}} for the first group that has something.
 *
 * @param text the text as it was written
 * @param groups all groups that it names
 */
record Template(String text, List<String> groups) {
    private static final String NAME = "[A-Za-z][A-Za-z0-9]*";
    private static final Pattern GROUP = Pattern.compile("\\{(" + NAME + "(?:\\|" + NAME + ")*)\\}");

    static Template of(String text) {
        List<String> groups = new ArrayList<>();
        Matcher matcher = GROUP.matcher(text);
        while (matcher.find()) {
            groups.addAll(List.of(matcher.group(1).split("\\|")));
        }
        return new Template(text, List.copyOf(groups));
    }

    boolean isConstant() {
        return groups.isEmpty();
    }

    /** The text with its groups filled in; empty if one of them has nothing to fill in. */
    Optional<String> fill(Groups match) {
        StringBuilder filled = new StringBuilder();
        Matcher matcher = GROUP.matcher(text);
        int end = 0;
        while (matcher.find()) {
            Optional<String> value = Arrays.stream(matcher.group(1).split("\\|"))
                    .flatMap(group -> match.get(group).stream())
                    .findFirst();
            if (value.isEmpty()) {
                return Optional.empty();
            }
            filled.append(text, end, matcher.start()).append(value.get().trim());
            end = matcher.end();
        }
        return Optional.of(filled.append(text.substring(end)).toString());
    }
}
