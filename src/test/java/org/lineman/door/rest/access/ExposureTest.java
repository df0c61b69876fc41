package org.lineman.door.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureTest {
    private static final String ISSUER = "https://login.example.net/realms/voice";

    private final Map<String, String> settings = new HashMap<>(Map.of("quarkus.http.host", "127.0.0.1"));

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.4.5.6", "localhost", "::1", "[::1]"})
    void thisMachineAloneNeedsNoIssuer(String host) {
        assertThat(with("quarkus.http.host", host)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "0", "10.3.0.4", "192.0.2.7", "2001:db8::1", "::ffff:192.0.2.7", ""})
    void whatOthersReachIsNotServedToEverybody(String host) {
        assertThat(with("quarkus.http.host", host).orElseThrow())
                .contains("quarkus.http.host is " + host)
                .contains("set lineman.access.issuer=https://");
    }

    @Test
    void aNameThatLeadsNowhereMayLeadAnywhereLater() {
        assertThat(with("quarkus.http.host", "lineman.invalid")).isPresent();
    }

    @Test
    void withoutAHostTheServerWouldListenEverywhere() {
        settings.remove("quarkus.http.host");

        assertThat(whyNot()).isPresent();
    }

    @Test
    void oneSettingSecuresIt() {
        Config config = config(Map.of("lineman.access.issuer", ISSUER));

        assertThat(AccessMode.of(config)).isEqualTo(AccessMode.SECURED);
        assertThat(config.getValue("quarkus.oidc.auth-server-url", String.class))
                .isEqualTo(ISSUER);
        assertThat(config.getValue("quarkus.oidc.token.audience", String.class)).isEqualTo("lineman");
        assertThat(with("lineman.access.issuer", ISSUER)).isEmpty();
    }

    @Test
    void thePlainSettingOfQuarkusSecuresItAsWell() {
        settings.put("quarkus.oidc.token.audience", "voice");

        assertThat(with("quarkus.oidc.auth-server-url", ISSUER)).isEmpty();
        assertThat(AccessMode.of(config(settings))).isEqualTo(AccessMode.SECURED);
        assertThat(config(settings).getValue("quarkus.oidc.token.audience", String.class))
                .isEqualTo("voice");
    }

    @Test
    void aBlankIssuerIsNone() {
        settings.put("quarkus.http.host", "0.0.0.0");

        assertThat(with("lineman.access.issuer", " ").orElseThrow()).contains("nobody would be asked");
    }

    @Test
    void anIssuerThatIsSwitchedOffIsAMistake() {
        settings.put("quarkus.oidc.tenant-enabled", "false");

        assertThat(with("lineman.access.issuer", ISSUER).orElseThrow()).contains("take one of the two out");
    }

    @Test
    void tokensDoNotCrossANetworkInTheClear() {
        settings.put("lineman.access.issuer", ISSUER);

        assertThat(with("quarkus.http.host", "0.0.0.0").orElseThrow())
                .contains("plain HTTP", "quarkus.http.insecure-requests=disabled", "tls-terminated-by-proxy=true");
        assertThat(with("quarkus.http.insecure-requests", "redirect")).isPresent();
        assertThat(with("quarkus.http.insecure-requests", "disabled")).isEmpty();
    }

    @Test
    void aProxyMayDoTheTls() {
        settings.put("lineman.access.issuer", ISSUER);
        settings.put("quarkus.http.host", "0.0.0.0");

        assertThat(with("lineman.access.tls-terminated-by-proxy", "true")).isEmpty();
    }

    @Test
    void aProxyIsNoReplacementForAnIssuer() {
        settings.put("lineman.access.tls-terminated-by-proxy", "true");

        assertThat(with("quarkus.http.host", "0.0.0.0").orElseThrow()).contains("nobody would be asked");
    }

    @ParameterizedTest
    @CsvSource({"http://login.example.net, false", "login.example.net, false", "http://127.0.0.1:8180/realms/a, true"})
    void keysOfAnIssuerAreFetchedSafely(String issuer, boolean safe) {
        assertThat(with("lineman.access.issuer", issuer).isEmpty()).isEqualTo(safe);
    }

    @Test
    void tokensForAnybodyAreNotTaken() {
        settings.put("lineman.access.issuer", ISSUER);

        assertThat(with("quarkus.oidc.token.audience", "lineman,any").orElseThrow())
                .contains("lineman.access.audience");
    }

    @Test
    void nobodyIsSentToALogin() {
        settings.put("lineman.access.issuer", ISSUER);

        assertThat(with("quarkus.oidc.application-type", "web-app").orElseThrow())
                .contains("must be service");
    }

    @Test
    void halfAClientIsNone() {
        settings.put("lineman.access.issuer", ISSUER);

        assertThat(with("lineman.access.client-id", "lineman").orElseThrow())
                .startsWith("lineman.access.client-secret is missing");
    }

    private Optional<String> with(String name, String value) {
        settings.put(name, value);
        return whyNot();
    }

    private Optional<String> whyNot() {
        return new Exposure(config(settings)).whyNot();
    }

    /** What a person writes, above what follows from it, above the defaults of the program. */
    private static Config config(Map<String, String> written) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(Map.of("quarkus.oidc.tenant-enabled", "false"), "program", 250))
                .withSources(new IssuerConfig())
                .withSources(new PropertiesConfigSource(written, "written", 260))
                .build();
    }
}
