package org.lineman.door.rest.keys;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;
import org.lineman.door.rest.access.Scope;
import org.lineman.door.rest.wire.BodyStream;
import org.lineman.door.rest.wire.Intake;

/**
 * A key that somebody wants.
 *
 * @param name what people will call it
 * @param scopes what its holder is to be allowed; without any, to read the metrics and nothing else
 * @param expires from when on it is of no use; a year after now unless the order says otherwise
 */
record KeyOrder(String name, Set<Scope> scopes, Instant expires) {
    private static final int LARGEST = 1 << 16;
    private static final int LONGEST_NAME = 100;
    private static final Duration UNLESS_SAID = Duration.ofDays(365);

    /**
     * Reads the body of a request.
     *
     * @throws DocumentException if anything in it is wrong
     */
    static KeyOrder read(InputStream body, Instant now) throws IOException {
        String text = Intake.text(new BodyStream(body, LARGEST).readAllBytes());
        DocumentNode document = JsonDocument.read("request", text.isBlank() ? "{}" : text);
        document.allowOnly(List.of("name", "scopes", "expires"));
        KeyOrder order = new KeyOrder(name(document), scopes(document), expires(document, now));
        document.refuseIfWrong();
        return order;
    }

    private static String name(DocumentNode document) {
        String name = document.requireText("name").strip();
        boolean isRight =
                !name.isEmpty() && name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl);
        if (document.has("name") && !isRight) {
            document.get("name").orElseThrow().problem("must have 1 to " + LONGEST_NAME + " characters, in one line");
        }
        return name;
    }

    private static Set<Scope> scopes(DocumentNode document) {
        document.require("scopes");
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (DocumentNode item : document.list("scopes")) {
            item.text().ifPresent(word -> Scope.of(word)
                    .ifPresentOrElse(
                            scopes::add,
                            () -> item.problem("unknown scope '" + word + "'; there are: "
                                    + Arrays.stream(Scope.values())
                                            .map(Scope::word)
                                            .collect(Collectors.joining(", ")))));
        }
        return scopes;
    }

    private static Instant expires(DocumentNode document, Instant now) {
        DocumentNode node = document.get("expires").orElse(null);
        if (node == null) {
            return now.plus(UNLESS_SAID);
        }
        try {
            Instant expires = Instant.parse(node.text().orElse(""));
            if (!expires.isAfter(now)) {
                node.problem("must be in the future");
            }
            return expires;
        } catch (DateTimeParseException e) {
            node.problem("must be a time with a zone, such as 2027-01-31T00:00:00Z");
            return now;
        }
    }
}
