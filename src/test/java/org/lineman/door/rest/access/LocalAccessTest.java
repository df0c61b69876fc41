package org.lineman.door.rest.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A service that is not secured: whoever is on this machine does as he likes, and nobody else gets in by way of it. */
@QuarkusTest
class LocalAccessTest {
    @Inject
    OwnToken own;

    @Test
    void nobodyIsAskedAndATokenIsNotLookedAt() {
        given().get("/v1/symptoms").then().statusCode(200);
        given().header("Authorization", "Bearer whatever")
                .get("/v1/symptoms")
                .then()
                .statusCode(200);
        given().get("/q/metrics").then().statusCode(200);
    }

    @Test
    void aNameThatLeadsHereForATrickIsRefused() {
        given().header("Host", "evil.example")
                .get("/v1/symptoms")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lineman:problem:not-local"))
                .body("detail", containsString("lineman.access.issuer"));
        given().header("Host", "evil.example")
                .header("X-Forwarded-Host", "localhost")
                .header("Forwarded", "host=localhost")
                .get("/v1/symptoms")
                .then()
                .statusCode(403);
    }

    @Test
    void aPageOfAnotherSiteCannotUseTheBrowserOfWhoeverSitsHere() {
        given().header("Origin", "https://evil.example")
                .contentType(ContentType.TEXT)
                .body("x")
                .post("/v1/diagnoses")
                .then()
                .statusCode(403)
                .body("detail", containsString("page of https://evil.example"));
        given().header("Origin", "http://localhost:8080")
                .get("/v1/symptoms")
                .then()
                .statusCode(200);
    }

    @Test
    void keysAreMadeOnThisMachineAlone() {
        Map<String, Object> order = Map.of("name", "x", "scopes", java.util.List.of("admin"));

        given().contentType(ContentType.JSON)
                .body(order)
                .post("/v1/keys")
                .then()
                .statusCode(201)
                .body("createdBy", equalTo("local"));
        given().header("Forwarded", "for=127.0.0.1")
                .contentType(ContentType.JSON)
                .body(order)
                .post("/v1/keys")
                .then()
                .statusCode(403)
                .body("detail", containsString("through a proxy"));
    }

    @Test
    void theServiceHasNoTokenOfItsOwn() {
        Assertions.assertThat(own.isSet()).isFalse();
        Assertions.assertThatThrownBy(own::current).hasMessageContaining("lineman.access.client-id");
    }
}
