package org.lineman.knowledge;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.lineman.document.DocumentNode;
import org.lineman.document.Suggestion;

/** The readings that all documents of the knowledge base share. */
final class Keys {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int SCHEMA = 1;

    private Keys() {}

    /** The only version of the format there is; a document that states another is not guessed at. */
    static void schema(DocumentNode root) {
        root.require("schema").ifPresent(node -> node.integer().ifPresent(version -> {
            if (version != SCHEMA) {
                node.problem("this program reads schema " + SCHEMA + ", not " + version);
            }
        }));
    }

    /** A text that must be there and say something. */
    static String words(DocumentNode node, String key) {
        String text = node.requireText(key);
        node.get(key)
                .filter(value -> value.kind() == DocumentNode.Kind.TEXT && text.isBlank())
                .ifPresent(value -> value.problem("says nothing"));
        return text;
    }

    /** An id that must be there: lower-case words joined by hyphens, since it is also a file name and a part of a URL. */
    static String id(DocumentNode node, String key) {
        String id = words(node, key);
        node.get(key).ifPresent(value -> checkId(value, id));
        return id;
    }

    /** Refuses what cannot be an id. */
    static void checkId(DocumentNode place, String id) {
        if (!id.isBlank() && !ID.matcher(id).matches()) {
            place.problem("'" + id + "' is no id: lower-case letters, digits and single hyphens only");
        }
    }

    /** Reports a reference to something that does not exist, with the nearest id that does. */
    static void reference(DocumentNode node, String key, Set<String> known, String what) {
        node.get(key).ifPresent(value -> value.text().ifPresent(id -> referenceTo(value, id, known, what)));
    }

    /** Reports an id that does not exist. */
    static void referenceTo(DocumentNode place, String id, Collection<String> known, String what) {
        if (!known.contains(id)) {
            place.problem("there is no " + what + " '" + id + "'" + Suggestion.of(id, known));
        }
    }

    /** The words of an enumeration with what they stand for, in their order. */
    static <T> Map<String, T> byWord(T[] values, Function<T, String> word) {
        Map<String, T> words = new LinkedHashMap<>();
        for (T value : values) {
            words.put(word.apply(value), value);
        }
        return words;
    }
}
