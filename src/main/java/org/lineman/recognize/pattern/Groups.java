package org.lineman.recognize.pattern;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Map;
import java.util.Optional;

/** The named groups of a match, after the pattern's maps have translated them. */
final class Groups {
    private final Matcher matcher;
    private final Map<String, Map<String, String>> maps;

    Groups(Matcher matcher, Map<String, Map<String, String>> maps) {
        this.matcher = matcher;
        this.maps = maps;
    }

    /** The group's text; empty if it took no part, is blank, or is not in its map. */
    Optional<String> get(String name) {
        Optional<String> text = Optional.ofNullable(matcher.group(name));
        Map<String, String> map = maps.get(name);
        if (map != null) {
            text = text.map(word -> translate(map, word));
        }
        return text.filter(found -> !found.isBlank());
    }

    private static String translate(Map<String, String> map, String word) {
        return map.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(word.trim()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    static boolean has(Pattern pattern, String group) {
        return pattern.namedGroups().containsKey(group);
    }
}
