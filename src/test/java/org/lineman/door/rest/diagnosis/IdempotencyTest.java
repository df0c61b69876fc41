package org.lineman.door.rest.diagnosis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineman.door.rest.Contract;
import org.lineman.door.rest.access.Caller;

/** A request that is sent twice because its answer got lost makes one case. */
@QuarkusTest
class IdempotencyTest {
    private static final String LOG = "2026-03-04 02:00:01 gw-7 registration lost, reason 3\n";

    @Inject
    Once once;

    @Test
    void sentAgainItIsAnsweredAgainWithTheSameCase() {
        String key = key();
        Response first = ask(key, LOG);
        Response second = ask(key, LOG);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(ask(key(), LOG).header("Location")).isNotEqualTo(first.header("Location"));
    }

    @Test
    void aFormIsTheSameWhateverItsBoundary() {
        String key = key();
        Response first = form(key, "gw.log", LOG);
        Response second = form(key, "gw.log", LOG);

        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .isNotNull();
        form(key, "other.log", LOG).then().statusCode(422);
    }

    @Test
    void anotherBodyOrOtherParametersUnderTheSameKeyAreRefused() {
        String key = key();
        ask(key, LOG).then().statusCode(200);

        ask(key, LOG + LOG)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lineman:problem:idempotency-key-reused"));
        given().header("Idempotency-Key", key)
                .contentType("text/plain")
                .body(LOG)
                .post("/v1/diagnoses?name=other")
                .then()
                .statusCode(422);
    }

    @Test
    void whileItIsBeingAnsweredItIsNotAnsweredTwice() {
        String key = key();
        String bare = key.substring(1, key.length() - 1);
        ask(key, LOG);
        String other = UUID.randomUUID().toString();
        assertThat(once.before(Caller.LOCAL, other, "0".repeat(64))).isEmpty();

        // The fingerprint is another one, and still the key is taken.
        ask("\"" + other + "\"", LOG).then().statusCode(422);
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                org.lineman.door.rest.wire.Declined.class,
                                () -> once.before(Caller.LOCAL, other, "0".repeat(64)))
                        .status())
                .isEqualTo(409);
        assertThat(ask(bare, LOG).header("Idempotent-Replayed"))
                .as("without quotes")
                .isEqualTo("true");
    }

    @Test
    void whatFailedIsCarriedOutWhenItComesAgain() {
        String key = key();
        given().header("Idempotency-Key", key)
                .contentType("text/plain")
                .body(LOG)
                .post("/v1/diagnoses?pack=unknown")
                .then()
                .statusCode(404);

        ask(key, LOG).then().statusCode(200).header("Location", notNullValue());
    }

    @Test
    void whereNoCaseIsKeptNothingIsRemembered() {
        String key = key();
        for (int times = 0; times < 2; times++) {
            Response answer = given().header("Idempotency-Key", key)
                    .contentType("text/plain")
                    .body(LOG)
                    .post("/v1/diagnoses?keep=no");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.header("Location")).isNull();
        }
    }

    @Test
    void aCaseThatWasDeletedIsNotAnsweredFor() {
        String key = key();
        given().delete(ask(key, LOG).header("Location")).then().statusCode(204);

        ask(key, LOG).then().statusCode(422);
    }

    @Test
    void aJobIsTheSameJob() throws InterruptedException {
        String key = key();
        Response first = async(key);
        Response second = async(key);

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        while (!"done".equals(given().get(first.header("Location")).path("state"))) {
            Thread.sleep(Duration.ofMillis(20).toMillis());
        }
        String location = given().get(first.header("Location")).path("location");
        given().delete(first.header("Location"));
        assertThat(ask(key, LOG).header("Location")).isEqualTo(location);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\"\"", "\"a", "a b", "a,b", "\"a\"b", "{}"})
    void whatIsNoKeyIsRefused(String key) {
        ask(key, LOG).then().statusCode(400).body("detail", org.hamcrest.Matchers.containsString("Idempotency-Key"));
    }

    private static String key() {
        return "\"" + UUID.randomUUID() + "\"";
    }

    private static Response ask(String key, String text) {
        return given().filter(Contract.HELD)
                .header("Idempotency-Key", key)
                .contentType("text/plain")
                .body(text)
                .post("/v1/diagnoses");
    }

    private static Response async(String key) {
        return given().header("Idempotency-Key", key)
                .header("Prefer", "respond-async")
                .contentType("text/plain")
                .body(LOG)
                .post("/v1/diagnoses");
    }

    private static Response form(String key, String name, String text) {
        return given().header("Idempotency-Key", key)
                .multiPart("file", name, text.getBytes(StandardCharsets.UTF_8))
                .post("/v1/diagnoses");
    }
}
