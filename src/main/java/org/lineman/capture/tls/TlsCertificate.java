package org.lineman.capture.tls;

import java.time.Duration;
import java.time.Instant;

/**
 * The leaf certificate that an end showed.
 *
 * @param notBefore valid from
 * @param notAfter valid until
 * @param selfSigned true if issuer and holder bear the same name; null if the holder's name cannot be read
 */
public record TlsCertificate(Instant notBefore, Instant notAfter, Boolean selfSigned) {

    /** How long it was made valid for, in whole days. */
    public int validDays() {
        return (int) Duration.between(notBefore, notAfter).toDays();
    }

    /** True if it was not valid at that time. */
    public boolean invalidAt(Instant time) {
        return time.isBefore(notBefore) || time.isAfter(notAfter);
    }
}
