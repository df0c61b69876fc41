package org.lineman.recognize.pattern;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text with {@code {group}} in it. */
record Template(String text, List<String> groups) {
    private static final Pattern GROUP = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)\\}");

    static Template of(String text) {
        List<String> groups = new ArrayList<>();
        Matcher matcher = GROUP.matcher(text);
        while (matcher.find()) {
            groups.add(matcher.group(1));
        }
        return new Template(text, List.copyOf(groups));
    }

    boolean isConstant() {
        return groups.isEmpty();
    }

    /** The text with its groups filled in; empty if one of them has nothing to fill in. */
    Optional<String> fill(Groups match) {
        String filled = text;
        for (String group : groups) {
            Optional<String> value = match.get(group);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            filled = filled.replace("{" + group + "}", value.get().trim());
        }
        return Optional.of(filled);
    }
}
