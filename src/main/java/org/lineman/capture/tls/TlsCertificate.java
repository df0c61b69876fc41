package org.lineman.capture.tls;

import java.time.Instant;

/**
 * The leaf certificate that an end showed.
 *
 * @param notBefore valid from
 * @param notAfter valid until
 */
public record TlsCertificate(Instant notBefore, Instant notAfter) {

    /** True if it was not valid at that time. */
    public boolean invalidAt(Instant time) {
        return time.isBefore(notBefore) || time.isAfter(notAfter);
    }
}
