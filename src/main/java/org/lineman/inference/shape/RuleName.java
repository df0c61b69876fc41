package org.lineman.inference.shape;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a rule's name says: {@code cause/indicator/present[-variant]}, {@code cause/indicator/absent[-variant]},
 * {@code symptom/id[-variant]} or {@code fact/id}.
 *
 * @param kind what the rule concludes
 * @param cause the cause; for a symptom its id with any variant; for a fact its id
 * @param indicator the indicator; empty for symptoms and facts
 */
public record RuleName(Kind kind, String cause, String indicator) {
    private static final Pattern PARTS =
            Pattern.compile("[a-z0-9]+(?:[-.][a-z0-9]+)*(?:/[a-z0-9]+(?:[-.][a-z0-9]+)*)*");

    /** What a rule may conclude, with the call that concludes it. */
    public enum Kind {
        PRESENT("present"),
        ABSENT("absent"),
        SYMPTOM("symptom"),
        FACT("derive");

        private final String call;

        Kind(String call) {
            this.call = call;
        }

        /** The method of {@code observed}. */
        public String call() {
            return call;
        }
    }

    /** Reads a name; empty if it has none of the four forms. */
    public static Optional<RuleName> parse(String name) {
        if (!PARTS.matcher(name).matches()) {
            return Optional.empty();
        }
        String[] parts = name.split("/", -1);
        if (parts.length == 2) {
            return switch (parts[0]) {
                case "symptom" -> Optional.of(new RuleName(Kind.SYMPTOM, parts[1], ""));
                case "fact" -> Optional.of(new RuleName(Kind.FACT, parts[1], ""));
                default -> Optional.empty();
            };
        }
        if (parts.length != 3) {
            return Optional.empty();
        }
        if (parts[2].equals("present") || parts[2].startsWith("present-")) {
            return Optional.of(new RuleName(Kind.PRESENT, parts[0], parts[1]));
        }
        if (parts[2].equals("absent") || parts[2].startsWith("absent-")) {
            return Optional.of(new RuleName(Kind.ABSENT, parts[0], parts[1]));
        }
        return Optional.empty();
    }
}
