package org.lineman.door.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearnessTest {
    private static final Map<String, String> LOCAL = Map.of("Host", "localhost:8080");

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.3.2.1", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"})
    void thisMachineIsTaken(String peer) {
        assertThat(Nearness.whyNot(peer, LOCAL::get)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "10.0.0.1", "2001:db8::1", "0.0.0.0", "::ffff:192.0.2.7"})
    void anyOtherMachineIsRefusedWhateverItsHeadersClaim(String peer) {
        Map<String, String> claims = Map.of("Host", "127.0.0.1", "X-Forwarded-For", "127.0.0.1");

        assertThat(Nearness.whyNot(peer, claims::get)).contains("this request comes from " + peer);
    }

    @Test
    void aConnectionWithoutAnAddressIsRefused() {
        assertThat(Nearness.whyNot(null, LOCAL::get)).contains("this request comes from elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"})
    void aProxyOnThisMachineSpeaksForOthers(String header) {
        Map<String, String> headers = Map.of("Host", "localhost", header, "for=127.0.0.1");

        assertThat(Nearness.whyNot("127.0.0.1", headers::get).orElseThrow()).contains(header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:81", "127.0.0.1:8080", "[::1]:8080"})
    void theNamesOfThisMachineAreTaken(String host) {
        assertThat(Nearness.whyStrange(host, null)).isEmpty();
        assertThat(Nearness.whyStrange(host, "http://" + host)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example:8080", "127.0.0.1.evil.example"})
    void aPageThatResolvesItsNameToThisMachineIsRefused(String host) {
        assertThat(Nearness.whyStrange(host, null).orElseThrow()).contains(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://localhost.evil.example", "null"})
    void aPageOfAnotherSiteIsRefusedWhateverItAsksFor(String origin) {
        assertThat(Nearness.whyStrange("localhost:8080", origin).orElseThrow()).contains(origin);
    }

    @Test
    void aProgramThatNamesNoHostIsTaken() {
        assertThat(Nearness.whyStrange(null, null)).isEmpty();
    }
}
