package org.lineman.door.rest.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lineman.door.rest.access.Caller.Kind;
import org.lineman.door.rest.wire.Settings;

/** Tokens as providers write them, each in its own way. */
class TokenReadingTest {

    private static JsonObject token() {
        return new JsonObject().put("aud", "lineman").put("tenant", "acme");
    }

    @Test
    void aUserIsKnownBySubjectAndCalledByName() {
        Caller caller = read(token().put("sub", "6b1f")
                .put("client_id", "desk")
                .put("preferred_username", "ada")
                .put("scope", "openid diagnoses:read packs:read"));

        assertThat(caller)
                .isEqualTo(new Caller(
                        Kind.USER, "6b1f", "ada", "acme", java.util.Set.of(Scope.DIAGNOSES_READ, Scope.PACKS_READ)));
        assertThat(caller.label()).isEqualTo("user ada");
    }

    @Test
    void rfc9068WritesTheClientAsSubject() {
        assertApplication(read(token().put("sub", "sender").put("client_id", "sender")), "sender");
    }

    @Test
    void aTokenWithoutSubjectIsAnApplications() {
        assertApplication(read(token().put("client_id", "sender")), "sender");
    }

    @Test
    void keycloakHasAUserForEveryServiceAccount() {
        assertApplication(
                read(token().put("sub", "5c0b1a7e")
                        .put("azp", "Sender")
                        .put("preferred_username", "service-account-sender")),
                "Sender");
    }

    @Test
    void aUserCannotCallHimselfAServiceAccountOfTheClient() {
        Caller caller =
                read(token().put("sub", "5c0b").put("azp", "desk").put("preferred_username", "service-account-sender"));

        assertThat(caller.kind()).isEqualTo(Kind.USER);
    }

    @Test
    void auth0WritesClientsBehindTheClient() {
        assertApplication(read(token().put("sub", "x7Qk@clients").put("azp", "x7Qk")), "x7Qk");
    }

    @Test
    void oktaSaysCidAndScp() {
        Caller caller =
                read(token().put("sub", "0oa1").put("cid", "0oa1").put("scp", new JsonArray().add("alarms:write")));

        assertApplication(caller, "0oa1");
        assertThat(caller.scopes()).containsExactly(Scope.ALARMS_WRITE);
    }

    @Test
    void entraMarksApplicationsByAClaimThatTheSettingsName() {
        JsonObject claims = token().put("sub", "f00d").put("azp", "beef").put("idtyp", "app");

        assertThat(read(claims).kind()).isEqualTo(Kind.USER);
        assertApplication(read(claims, Map.of("lineman.access.application-claim", "idtyp=app")), "beef");
    }

    @Test
    void scopesOfOtherServicesAreNone() {
        assertThat(read(token().put("sub", "a").put("scope", "diagnoses ADMIN admin:all write"))
                        .scopes())
                .isEmpty();
    }

    @Test
    void claimsMayStandInsideOthers() {
        JsonObject claims = token().put("sub", "a")
                .put("https://example.net/team", "globex")
                .put("org", new JsonObject().put("unit", new JsonObject().put("id", "initech")));

        assertThat(read(claims, Map.of("lineman.access.tenant-claim", "org/unit/id"))
                        .tenant())
                .isEqualTo("initech");
        assertThat(read(claims, Map.of("lineman.access.tenant-claim", "https://example.net/team"))
                        .tenant())
                .isEqualTo("globex");
    }

    @Test
    void whoeverBelongsToNoTenantIsRefusedUnlessThereIsOnlyOne() {
        JsonObject claims = token().put("sub", "a");
        claims.remove("tenant");

        assertThatThrownBy(() -> read(claims)).hasMessageContaining("lineman.access.default-tenant");
        assertThat(read(claims, Map.of("lineman.access.default-tenant", "main")).tenant())
                .isEqualTo("main");
    }

    @Test
    void whoeverBelongsToSeveralTenantsIsAskedForOne() {
        JsonObject claims = token().put("sub", "a")
                .put("tenant", new JsonArray().add("acme").add("globex"));

        assertThatThrownBy(() -> read(claims, Map.of("lineman.access.default-tenant", "main")))
                .hasMessageContaining("names 2 tenants");
    }

    @Test
    void aTenantThatIsNoTextIsNone() {
        assertThatThrownBy(() -> read(token().put("sub", "a").put("tenant", new JsonObject().put("id", "acme"))))
                .hasMessageContaining("no claim 'tenant'");
        assertThatThrownBy(() -> read(token().put("sub", "a").put("tenant", "t".repeat(101))))
                .hasMessageContaining("1 to 100 characters");
    }

    @Test
    void whatTheProviderAnswersAboutOpaqueTokensNamesTheAudienceToo() {
        JsonObject claims = token().put("sub", "a").put("aud", new JsonArray().add("elsewhere"));

        assertThatThrownBy(() -> read(claims)).hasMessageContaining("its audience must be lineman or voice");
        assertThat(read(claims.put("aud", new JsonArray().add("elsewhere").add("lineman")))
                        .id())
                .isEqualTo("a");
    }

    private static void assertApplication(Caller caller, String client) {
        assertThat(caller.kind()).isEqualTo(Kind.APPLICATION);
        assertThat(caller.id()).isEqualTo(client);
        assertThat(caller.label()).isEqualTo("application " + client);
    }

    private static Caller read(JsonObject claims) {
        return read(claims, Map.of());
    }

    private static Caller read(JsonObject claims, Map<String, String> set) {
        SmallRyeConfigBuilder settings =
                new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(Settings.class);
        set.forEach(settings::withDefaultValue);
        return new TokenReading(
                        settings.build().getConfigMapping(Settings.class).access(), List.of("lineman", "voice"))
                .caller(new Claims(claims));
    }
}
