package org.lineman.capture.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Validity and self-signature of certificates that OpenSSL made. */
class CertificateDatesTest {
    private static final String BY_ITSELF =
            "MIIBrTCCAVOgAwIBAgIUMrb/HcamYRZWqmcuyRpnZw4eC9owCgYIKoZIzj0EAwIwLDEQMA4GA1UECgwHRXhhbXBsZTEYMBYGA1UE"
                    + "AwwPYWVzLmV4YW1wbGUubmV0MB4XDTI2MTEyMjA4MjAzMloXDTI3MTEyMjA4MjAzMlowLDEQMA4GA1UECgwHRXhhbXBsZTEYMBYG"
                    + "A1UEAwwPYWVzLmV4YW1wbGUubmV0MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEAdntwZm10rvgLYW0AJKrMI6SIsUwtSwaAgdw"
                    + "dktJB11bd62HwrP1hPk4CXnpCtQIB7mIxzFd7On/BvJO4/zoHKNTMFEwHQYDVR0OBBYEFIwmBPlVQT3WFvIJaFSWX8hETLxRMB8G"
                    + "A1UdIwQYMBaAFIwmBPlVQT3WFvIJaFSWX8hETLxRMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIhAOyc/fIJByrL"
                    + "bjpCI5QIv3luTm7MD7m8npb7MUxG4BkRAiBq64qnpmGN5M4V0F/lWrFNsuKaoxZGfsQsVY/GaZQdAA==";
    private static final String BY_ANOTHER =
            "MIIBQTCB6AIUeLyZirmuni8VhRUuXzqlh5Hxgl8wCgYIKoZIzj0EAwIwLDEQMA4GA1UECgwHRXhhbXBsZTEYMBYGA1UEAwwPYWVz"
                    + "LmV4YW1wbGUubmV0MB4XDTI2MTEyMjA4MjEwM1oXDTI5MDIyNDA4MjEwM1owGzEZMBcGA1UEAwwQYWVzMi5leGFtcGxlLm5ldDBZ"
                    + "MBMGByqGSM49AgEGCCqGSM49AwEHA0IABPj9UKA7EuJAcdrPRH7PQIpOpcwGgn46rYMoQ6T99Guq1Xuce4UQt6X3p5DiaT05cugQ"
                    + "ORaVfKKTbUhoaqT31fwwCgYIKoZIzj0EAwIDSAAwRQIhANXg7R5PMk9znpA9hP+I5IOWPzNk7VK6SBdCL9YSjyvqAiBI96GTRuCG"
                    + "3+kOFZlC0lX7Jx5AhJ2Ks6rPXhvzOJGB/Q==";

    @Test
    void tellsACertificateThatItsHolderIssuedFromOneThatAnotherIssued() {
        assertThat(read(BY_ITSELF).selfSigned()).isTrue();
        assertThat(read(BY_ANOTHER).selfSigned()).isFalse();
    }

    @Test
    void countsTheDaysThatItWasMadeFor() {
        assertThat(read(BY_ITSELF).validDays()).isEqualTo(365);
        assertThat(read(BY_ANOTHER).validDays()).isEqualTo(825);
    }

    private static TlsCertificate read(String base64) {
        byte[] der = Base64.getDecoder().decode(base64);
        return CertificateDates.read(der, 0, der.length);
    }
}
