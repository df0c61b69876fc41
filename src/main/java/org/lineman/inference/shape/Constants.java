package org.lineman.inference.shape;

import java.util.Arrays;
import java.util.Optional;
import org.lineman.document.Suggestion;
import org.lineman.fact.Fact;

/** The words of enumerated components, as rules write them: {@code NodeRestarted.Kind.RESET}. */
final class Constants {
    private Constants() {}

    /** The enumeration that a word belongs to; empty if there is no such word. */
    static Optional<Class<?>> of(String text) {
        return enumeration(text).filter(type -> Arrays.stream(type.getEnumConstants())
                .anyMatch(word -> ((Enum<?>) word).name().equals(lastName(text))));
    }

    /** The nearest word of the same enumeration. */
    static String hint(String text) {
        return enumeration(text)
                .map(type -> Suggestion.of(
                        lastName(text),
                        Arrays.stream(type.getEnumConstants())
                                .map(word -> ((Enum<?>) word).name())
                                .toList()))
                .orElse("; it is written Fact.Component.WORD, such as NodeRestarted.Kind.RESET");
    }

    private static String lastName(String text) {
        return text.substring(text.lastIndexOf('.') + 1);
    }

    private static Optional<Class<?>> enumeration(String text) {
        String name = text.substring(0, text.lastIndexOf('.')).replace('.', '$');
        try {
            // Not initialised: to look a name up must run nothing, whatever the name is.
            Class<?> type = Class.forName(Fact.class.getPackageName() + "." + name, false, Fact.class.getClassLoader());
            return type.isEnum() ? Optional.of(type) : Optional.empty();
        } catch (ClassNotFoundException | LinkageError noSuchName) {
            return Optional.empty();
        }
    }
}
