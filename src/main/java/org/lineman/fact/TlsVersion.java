package org.lineman.fact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Versions of TLS in the order of their age; the code is ProtocolVersion on the wire (RFC 8446 section 4.2.1). */
public enum TlsVersion {
    SSL_3_0(0x0300, "SSLv3"),
    TLS_1_0(0x0301, "TLSv1"),
    TLS_1_1(0x0302, "TLSv1.1"),
    TLS_1_2(0x0303, "TLSv1.2"),
    TLS_1_3(0x0304, "TLSv1.3");

    private final int code;
    private final String label;

    TlsVersion(int code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The two bytes on the wire. */
    public int code() {
        return code;
    }

    /** True if this version is older than the other. */
    public boolean olderThan(TlsVersion other) {
        return compareTo(other) < 0;
    }

    /** The next newer version, the least that a server accepts which refuses this one; null for the newest. */
    public TlsVersion newer() {
        return ordinal() + 1 < values().length ? values()[ordinal() + 1] : null;
    }

    /** The version of this wire code. */
    public static Optional<TlsVersion> ofCode(int code) {
        return Arrays.stream(values()).filter(version -> version.code == code).findFirst();
    }

    /** Reads the forms that tools print: {@code TLSv1}, {@code TLS 1.2}, {@code TLS_1_2}, {@code 1.2}, {@code SSLv3}. */
    public static Optional<TlsVersion> parse(String text) {
        String digits = text.toUpperCase(Locale.ROOT)
                .replace("SSL", "S")
                .replace("TLS", "")
                .replaceAll("[V_ ]+", ".")
                .replaceAll("^\\.|^(S)\\.?", "$1");
        return switch (digits) {
            case "S3", "S3.0" -> Optional.of(SSL_3_0);
            case "1", "1.0" -> Optional.of(TLS_1_0);
            case "1.1" -> Optional.of(TLS_1_1);
            case "1.2" -> Optional.of(TLS_1_2);
            case "1.3" -> Optional.of(TLS_1_3);
            default -> Optional.empty();
        };
    }

    /** The form that tshark prints, such as {@code TLSv1.2}. */
    @Override
    public String toString() {
        return label;
    }
}
