package org.lineman.inference.shape;

/**
 * What an expression stands for.
 *
 * @param type its type, boxed; {@code Void} for {@code null}; null if an error was reported already
 * @param optional true if a fact may leave it out, so that it can be null
 * @param path the expression's text, by which two of the same are known
 * @param literal true for a value that stands in the rule itself
 */
record Value(Class<?> type, boolean optional, String path, boolean literal) {
    /** What an expression that was refused stands for: nothing more is said of it. */
    static final Value UNKNOWN = new Value(null, false, "", false);

    static Value of(Class<?> type, String path) {
        return new Value(type, false, path, false);
    }

    static Value literal(Class<?> type, String path) {
        return new Value(type, false, path, true);
    }

    boolean unknown() {
        return type == null;
    }

    boolean isNull() {
        return type == Void.class;
    }

    boolean is(Class<?> wanted) {
        return type != null && wanted.isAssignableFrom(type);
    }

    /** What people call the type. */
    String kind() {
        if (unknown()) {
            return "something";
        }
        if (isNull()) {
            return "null";
        }
        if (is(Number.class)) {
            return "a number";
        }
        return switch (type.getSimpleName()) {
            case "String" -> "a text";
            case "Boolean" -> "true or false";
            case "Instant" -> "a moment";
            case "When" -> "a time";
            default -> "a " + type.getSimpleName();
        };
    }
}
