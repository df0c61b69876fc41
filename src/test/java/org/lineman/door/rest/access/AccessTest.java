package org.lineman.door.rest.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets into a secured service, and as whom. */
@ExtendWith(ProviderPresent.class)
@QuarkusTest
@TestProfile(Secured.class)
class AccessTest {
    private final Provider provider = new Provider();

    @Inject
    OwnToken own;

    @Test
    void aUserWhoLoggedInIsCalledByName() {
        assertThat(makerOfAKey(provider.user("ada@acme", "admin"))).isEqualTo("user ada");
    }

    @Test
    void anApplicationIsCalledByItsClient() {
        assertThat(makerOfAKey(provider.application("admin"))).isEqualTo("application sender");
    }

    private static String makerOfAKey(String token) {
        return bearing(token)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"who made me\", \"scopes\": []}")
                .post("/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("createdBy");
    }

    @Test
    void aTokenThatIsNoJwtIsShownToTheProvider() {
        assumeThat(provider.issuesOpaqueTokens())
                .as("this provider issues JWTs alone")
                .isTrue();
        String opaque =
                provider.clientCredentials("sender", Map.of("scope", "packs:read", "resource", "urn:lineman:opaque"));
        assertThat(opaque).doesNotContain(".");

        bearing(opaque).get("/v1/packs").then().statusCode(200);
        bearing(opaque).delete("/v1/packs/none/shadow").then().statusCode(403);
    }

    @Test
    void aCallerOfNoTenantIsToldSo() {
        String token = provider.clientCredentials("nowhere", Map.of("scope", "packs:read"));

        bearing(token)
                .get("/v1/packs")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:lineman:problem:no-tenant"))
                .body("detail", containsString("lineman.access.default-tenant"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/ready", "/q/health/live", "/q/openapi", "/q/swagger-ui/"})
    void whetherItIsWellAndWhatItPromisesIsOpen(String path) {
        given().get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/metrics",
                "/q/metrics/",
                "/",
                "/nowhere",
                "/q/health/../metrics",
                "/q/health/%2e%2e/metrics",
                "/q/health/%2E%2E/%2E%2E/v1/packs",
                "/q/healthy",
                "//v1/packs",
                "/v1/packs;/q/health",
                "/v1/packs/../packs"
            })
    void everythingElseIsClosedHoweverItIsWritten(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(401);
    }

    @Test
    void metricsAreForCallersThatAreKnown() {
        bearing(provider.application("alarms:write")).get("/q/metrics").then().statusCode(200);
    }

    @Test
    void nobodyIsLetInForBeingOnThisMachine() {
        given().header("Host", "127.0.0.1").get("/v1/packs").then().statusCode(401);
    }

    @Test
    void packsAreChangedFromAnywhereWithTheScope() {
        bearing(provider.application("packs:write"))
                .header("X-Forwarded-For", "192.0.2.1")
                .header("Host", "lineman.example.net")
                .contentType(ContentType.JSON)
                .body(Map.of("by", "jo", "why", "night"))
                .post("/v1/packs/none/activations")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:lineman:problem:unknown-pack"));
    }

    @Test
    void aTokenInTheAddressIsNotLookedAt() {
        given().queryParam("access_token", provider.application("packs:read"))
                .get("/v1/packs")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic c2VuZGVyOnNlY3JldA==", "Bearer", "Bearer ", "Digest username=x", ""})
    void onlyBearerTokensAreTaken(String authorization) {
        given().header("Authorization", authorization).get("/v1/packs").then().statusCode(401);
    }

    @Test
    void twoTokensAreNotChosenBetween() {
        String token = provider.application("packs:read");

        bearing(token)
                .header("X-Lineman-Key", "lmk_0123456789abc_" + "0".repeat(50))
                .get("/v1/packs")
                .then()
                .statusCode(401)
                .body("detail", containsString("not several"));
    }

    @Test
    void whatIsWrongWithATokenIsToldInWords() {
        String token = provider.application("packs:read");

        bearing(provider.mint().changed(token, claims -> claims.put("exp", 1_000_000)))
                .get("/v1/packs")
                .then()
                .statusCode(401)
                .body("detail", containsString("has expired"));
        bearing(provider.mint().changed(token, claims -> claims.put("aud", "elsewhere")))
                .get("/v1/packs")
                .then()
                .body("detail", containsString("not meant for this service"));
    }

    @Test
    void theServiceGetsATokenOfItsOwnAndKeepsIt() {
        String token = own.current();

        assertThat(own.current()).isEqualTo(token);
        assertThat(Mint.read(token, 1).get("scope").toString()).contains("diagnoses:read", "alarms:write");
        bearing(token).get("/q/metrics").then().statusCode(200);
    }

    private static RequestSpecification bearing(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
