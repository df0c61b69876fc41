package org.lineman.door.rest.keys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineman.casefile.Database;
import org.lineman.casefile.key.Keys;
import org.lineman.casefile.key.StoredKey;
import org.lineman.door.rest.Contract;
import org.lineman.door.rest.access.KeyText;
import org.lineman.door.rest.access.Operation;
import org.lineman.door.rest.access.Provider;
import org.lineman.door.rest.access.ProviderPresent;
import org.lineman.door.rest.access.Scope;
import org.lineman.door.rest.access.Secured;

/** The life of a key: made, used, listed, taken back. */
@ExtendWith(ProviderPresent.class)
@QuarkusTest
@TestProfile(Secured.class)
class KeysResourceTest {
    private final Provider provider = new Provider();

    @Inject
    Database database;

    @Test
    void aKeyIsShownOnceAndOpensWhatItWasMadeFor() {
        JsonPath made = made(List.of("packs:read"));
        String key = made.getString("key");

        assertThat(key).startsWith("lmk_" + made.getString("id") + "_");
        given().header("X-Lineman-Key", key).get("/v1/packs").then().statusCode(200);
        given().header("Authorization", "Bearer " + key).get("/v1/packs").then().statusCode(200);
        listed(made.getString("id")).body("lastUsed", notNullValue());
        admin().get("/v1/keys").then().body("keys.key", everyItem(equalTo(null)));
        assertThat(new Keys(database).find(made.getString("id")).orElseThrow().toString())
                .doesNotContain(key.substring(key.lastIndexOf('_') + 1));
    }

    @Test
    void aKeyOpensNothingElse() throws Exception {
        for (Scope scope : Scope.values()) {
            String key = made(List.of(scope.word())).getString("key");

            Operation.all().forEach(operation -> {
                int status =
                        operation.send(given().header("X-Lineman-Key", key)).statusCode();
                if (operation.scope() == scope) {
                    assertThat(status)
                            .as("%s with a key for %s", operation, scope.word())
                            .isNotIn(401, 403);
                } else {
                    assertThat(status)
                            .as("%s with a key for %s", operation, scope.word())
                            .isEqualTo(403);
                }
            });
        }
    }

    @Test
    void takenBackItIsOfNoUseFromTheNextRequestOn() {
        JsonPath made = made(List.of("packs:read"));
        given().header("X-Lineman-Key", made.getString("key"))
                .get("/v1/packs")
                .then()
                .statusCode(200);

        held().delete("/v1/keys/" + made.getString("id")).then().statusCode(204);

        given().header("X-Lineman-Key", made.getString("key"))
                .get("/v1/packs")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("error=\"invalid_token\""))
                .body("detail", containsString("was revoked"));
        listed(made.getString("id")).body("revoked", notNullValue()).body("revokedBy", equalTo("application sender"));
        held().delete("/v1/keys/" + made.getString("id")).then().statusCode(204);
    }

    @Test
    void anExpiredKeyIsOfNoUse() {
        KeyText text = KeyText.fresh();
        Instant past = Instant.parse("2020-01-01T00:00:00Z");
        new Keys(database)
                .add(StoredKey.made(
                        text.id(),
                        "acme",
                        "old",
                        text.digest(),
                        List.of("packs:read"),
                        past,
                        "jo",
                        past.plusSeconds(9)));

        given().header("X-Lineman-Key", text.text())
                .get("/v1/packs")
                .then()
                .statusCode(401)
                .body("detail", containsString("has expired"));
    }

    @Test
    void aKeyWithAnotherSecretIsNotKnown() {
        String key = made(List.of("packs:read")).getString("key");
        String other = key.substring(0, key.lastIndexOf('_') + 1) + "0".repeat(50);

        given().header("X-Lineman-Key", other)
                .get("/v1/packs")
                .then()
                .statusCode(401)
                .body("detail", equalTo("the key is not known here"));
    }

    @Test
    void aKeyWithoutScopesReadsTheMetricsAlone() {
        String key = made(List.of()).getString("key");

        given().header("X-Lineman-Key", key).get("/q/metrics").then().statusCode(200);
        given().header("X-Lineman-Key", key).get("/v1/packs").then().statusCode(403);
    }

    @Test
    void anotherTenantNeitherSeesNorRevokesIt() {
        JsonPath made = made(List.of("packs:read"));
        RequestSpecification stranger = bearing(provider.user("eve@globex", "admin"));

        stranger.get("/v1/keys").then().body("keys.id", not(org.hamcrest.Matchers.hasItem(made.getString("id"))));
        bearing(provider.user("eve@globex", "admin"))
                .delete("/v1/keys/" + made.getString("id"))
                .then()
                .statusCode(404);
        given().header("X-Lineman-Key", made.getString("key"))
                .get("/v1/packs")
                .then()
                .statusCode(200);
    }

    @Test
    void nobodyMakesAKeyThatMayDoMoreThanHeMay() {
        bearing(provider.application("admin"))
                .contentType(ContentType.JSON)
                .body(Map.of("name", "more", "scopes", List.of("packs:write")))
                .post("/v1/keys")
                .then()
                .statusCode(403)
                .header("WWW-Authenticate", endsWith("scope=\"packs:write\""));
    }

    @Test
    void whatIsWrongWithAnOrderIsToldAllAtOnce() {
        admin().contentType(ContentType.JSON)
                .body(
                        "{\"name\": \" \", \"scopes\": [\"packs:all\"], \"expires\": \"2020-01-01T00:00:00Z\", \"more\": 1}")
                .post("/v1/keys")
                .then()
                .statusCode(400)
                .body("errors.key", org.hamcrest.Matchers.hasItems("name", "scopes[0]", "expires", "more"))
                .body("errors.says", org.hamcrest.Matchers.hasItem(containsString("packs:read, packs:write")));
    }

    @Test
    void anOrderThatSaysNothingOfItsEndEndsInAYear() {
        Instant expires = Instant.parse(made(List.of()).getString("expires"));

        assertThat(expires)
                .isBetween(
                        Instant.now().plusSeconds(364L * 86_400), Instant.now().plusSeconds(366L * 86_400));
    }

    private JsonPath made(List<String> scopes) {
        return held().contentType(ContentType.JSON)
                .body(Map.of("name", "gateway", "scopes", scopes))
                .post("/v1/keys")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .header("Location", containsString("/v1/keys/"))
                .body("key", startsWith("lmk_"))
                .body("createdBy", equalTo("application sender"))
                .extract()
                .jsonPath();
    }

    private ValidatableResponse listed(String id) {
        return held().get("/v1/keys").then().statusCode(200).rootPath("keys.find { it.id == '" + id + "' }");
    }

    private RequestSpecification held() {
        return admin().filter(Contract.HELD);
    }

    private RequestSpecification admin() {
        return bearing(provider.application(Provider.ALL_SCOPES));
    }

    private static RequestSpecification bearing(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
