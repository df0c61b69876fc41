package org.lineman.fact;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Components of facts as text: how JSON, recognizers and people write them. */
final class ComponentText {
    private static final List<String> YES = List.of("true", "yes");
    private static final List<String> NO = List.of("false", "no");
    private static final Map<Class<?>, Function<String, Object>> PARSERS = Map.of(
            String.class, text -> text,
            Integer.class, Integer::valueOf,
            Long.class, Long::valueOf,
            Double.class, ComponentText::finite,
            Boolean.class, ComponentText::bool,
            Subject.class, text -> Subject.parse(text, Subject.Kind.NODE),
            TlsVersion.class, ComponentText::tlsVersion);

    private ComponentText() {}

    /** The word for a constant, such as {@code zone-given}. */
    static String word(Object constant) {
        return constant instanceof TlsVersion version
                ? version.toString()
                : ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads a component.
     *
     * @throws IllegalArgumentException naming the component and what was expected
     */
    static Object parse(Vocabulary.Field field, String text) {
        Function<String, Object> parser = PARSERS.getOrDefault(field.type(), word -> constant(field, word));
        try {
            return parser.apply(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(field.name() + ": '" + text + "' is no number", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(field.name() + ": " + e.getMessage(), e);
        }
    }

    private static Object constant(Vocabulary.Field field, String text) {
        if (!field.type().isEnum()) {
            throw new IllegalStateException("components of type " + field.type() + " cannot be read from text");
        }
        for (Object constant : field.type().getEnumConstants()) {
            if (word(constant).equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is none of " + String.join(", ", field.words()));
    }

    private static Object tlsVersion(String text) {
        return TlsVersion.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no version of TLS"));
    }

    private static Object finite(String text) {
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            throw new NumberFormatException(text);
        }
        return value;
    }

    private static Object bool(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(lower) && !NO.contains(lower)) {
            throw new IllegalArgumentException("'" + text + "' is neither true nor false");
        }
        return YES.contains(lower);
    }
}
