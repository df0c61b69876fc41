package org.lineman.pack.compare;

import java.util.Map;
import java.util.TreeSet;

/** Two maps side by side. */
final class Pairs {
    private Pairs() {}

    /** What to do with a key and its two values, of which one may be null. */
    @FunctionalInterface
    interface Visitor<T> {
        void visit(String key, T before, T after);
    }

    /** Visits each key whose values differ, in the order of the keys. */
    static <T> void differing(Map<String, T> before, Map<String, T> after, Visitor<T> visitor) {
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            T a = before.get(key);
            T b = after.get(key);
            if (a == null || !a.equals(b)) {
                visitor.visit(key, a, b);
            }
        }
    }
}
