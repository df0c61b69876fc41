package org.lineman.capture.tls;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * Finds the validity in an X.509 certificate in DER, RFC 5280 section 4.1, and whether issuer and holder bear the same name, and
 * looks at nothing else.
 */
final class CertificateDates {
    private static final int SEQUENCE = 0x30;
    private static final int VERSION = 0xa0;
    private static final int UTC_TIME = 0x17;
    private static final int GENERALIZED_TIME = 0x18;

    private final byte[] data;
    private final int limit;
    private int at;
    private int end;

    private CertificateDates(byte[] data, int from, int to) {
        this.data = data;
        limit = to;
        at = from;
    }

    /** The validity of the certificate between two positions; null if it is not there. */
    static TlsCertificate read(byte[] data, int from, int to) {
        CertificateDates reader = new CertificateDates(data, from, Math.min(to, data.length));
        try {
            return reader.validity();
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private TlsCertificate validity() {
        if (!enter(SEQUENCE) || !enter(SEQUENCE)) {
            return null;
        }
        if (at < limit && (data[at] & 0xff) == VERSION && !skip()) {
            return null;
        }
        // serial number, signature algorithm
        if (!skip() || !skip()) {
            return null;
        }
        byte[] issuer = element();
        if (issuer == null || !enter(SEQUENCE)) {
            return null;
        }
        int behindValidity = end;
        Instant notBefore = time();
        Instant notAfter = time();
        at = behindValidity;
        byte[] holder = element();
        return notBefore == null || notAfter == null
                ? null
                : new TlsCertificate(notBefore, notAfter, sameName(issuer, holder));
    }

    /** True if both bear one name; null if there is no name to compare, as an empty one, which RFC 5280 does not allow. */
    private static Boolean sameName(byte[] issuer, byte[] holder) {
        return holder == null || issuer.length <= 2 ? null : Boolean.valueOf(Arrays.equals(issuer, holder));
    }

    /** The bytes of an element, which is stepped over; null if it is cut short. */
    private byte[] element() {
        int from = at;
        return skip() ? Arrays.copyOfRange(data, from, at) : null;
    }

    /** Steps into an element of this tag. */
    private boolean enter(int tag) {
        return at < limit && (data[at] & 0xff) == tag && length();
    }

    /** Steps over an element. */
    private boolean skip() {
        if (!length()) {
            return false;
        }
        at = end;
        return true;
    }

    /** Reads a tag and a length, so that the element lies between {@code at} and {@code end}. */
    private boolean length() {
        if (at + 2 > limit) {
            return false;
        }
        int first = data[at + 1] & 0xff;
        int bytes = first < 0x80 ? 0 : first & 0x7f;
        if (bytes > 3 || at + 2 + bytes > limit) {
            return false;
        }
        int length = first;
        if (first >= 0x80) {
            length = 0;
            for (int i = 0; i < bytes; i++) {
                length = length << 8 | data[at + 2 + i] & 0xff;
            }
        }
        at += 2 + bytes;
        end = at + length;
        return end <= limit;
    }

    private Instant time() {
        if (at >= limit) {
            return null;
        }
        int tag = data[at] & 0xff;
        if (tag != UTC_TIME && tag != GENERALIZED_TIME || !length()) {
            return null;
        }
        String text = new String(data, at, end - at, StandardCharsets.ISO_8859_1);
        at = end;
        int yearDigits = tag == UTC_TIME ? 2 : 4;
        if (text.length() != yearDigits + 11 || !text.endsWith("Z")) {
            return null;
        }
        int year = Integer.parseInt(text.substring(0, yearDigits));
        int fullYear = tag == GENERALIZED_TIME ? year : year < 50 ? 2000 + year : 1900 + year;
        return LocalDateTime.of(
                        fullYear,
                        pair(text, yearDigits),
                        pair(text, yearDigits + 2),
                        pair(text, yearDigits + 4),
                        pair(text, yearDigits + 6),
                        pair(text, yearDigits + 8))
                .toInstant(ZoneOffset.UTC);
    }

    private static int pair(String text, int from) {
        return Integer.parseInt(text.substring(from, from + 2));
    }
}
