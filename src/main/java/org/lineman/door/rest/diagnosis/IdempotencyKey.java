package org.lineman.door.rest.diagnosis;

import jakarta.ws.rs.BadRequestException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): a string of structured fields (RFC 8941, section 3.3.3), as
 * in {@code "8e03978e-40d5-43dd-bc93-6894a57f9324"}; the same without quotes, as many callers send it, is right as well.
 */
final class IdempotencyKey {
    private static final Pattern QUOTED = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\]){1,255})\"");
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9._~:/+=-]{1,255}");

    private IdempotencyKey() {}

    /**
     * The key in a header.
     *
     * @throws BadRequestException if it is none
     */
    static String read(String header) {
        Matcher quoted = QUOTED.matcher(header);
        if (quoted.matches()) {
            return quoted.group(1);
        }
        if (BARE.matcher(header).matches()) {
            return header;
        }
        throw new BadRequestException(
                "Idempotency-Key: expected a string of 1 to 255 printable characters in quotes, such as a UUID");
    }
}
