package org.lineman.door.rest.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lineman.door.rest.limits.RawCaller.Heard;

/** More comes than can be done: some is turned away at once, all else goes on, and afterwards everything is as before. */
@QuarkusTest
@TestProfile(Tight.class)
class OverloadTest {
    private static final String BIG_LOG =
            "<134>Mar  4 10:00:00 sw1 %LINK-3-UPDOWN: Interface Gi1/0/1, changed state to up\n".repeat(8_000);

    @Inject
    LimitsInUse limits;

    @Test
    void whileOneWorksAndOneWaitsOthersAreTurnedAwayAndLookingThingsUpGoesOn() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Void> held =
                CompletableFuture.runAsync(() -> limits.work().work(() -> {
                    Held.until(end);
                    return null;
                }));
        await(() -> limits.work().working() == 1);
        CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(() -> ask("a short text"));
        await(() -> limits.work().waiting() == 1);
        try {
            given().get("/q/health/ready").then().statusCode(200);
            ask("another")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", matchesPattern("[1-9]\\d*"))
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:lineman:problem:overloaded"))
                    .body("detail", containsString("respond-async"));
            given().get("/q/health/live").then().statusCode(200);
            given().get("/q/metrics").then().statusCode(200).body(containsString("lineman_requests_waiting 1.0"));
            given().get("/v1/causes").then().statusCode(200);
            given().get("/v1/packs").then().statusCode(200);

            await(() -> limits.work().fullFor().compareTo(Tight.SATURATED) >= 0);
            given().get("/q/health/ready")
                    .then()
                    .statusCode(503)
                    .body("checks.find { it.name == 'load' }.status", equalTo("DOWN"));
            ask("another").then().statusCode(503);
            given().get("/v1/causes").then().statusCode(200);
        } finally {
            end.countDown();
            held.join();
        }
        assertThat(waiting.join().statusCode()).isEqualTo(200);
        given().get("/q/health/ready").then().statusCode(200);
        ask("and again").then().statusCode(200);
    }

    @Test
    void aFloodOfBigBodiesIsAnsweredOrTurnedAwayAndLeavesNothingBehind() {
        ExecutorService callers = Executors.newFixedThreadPool(12);
        List<CompletableFuture<Response>> flood = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> ask(BIG_LOG), callers))
                .toList();
        List<Integer> health = IntStream.range(0, 10)
                .mapToObj(i -> given().get("/q/health/live").statusCode())
                .toList();
        List<Response> answers = flood.stream().map(CompletableFuture::join).toList();
        callers.shutdown();

        assertThat(health).containsOnly(200);
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnly(200, 503)
                .contains(200, 503);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 503)
                .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isNotNull());
        ask("a short text").then().statusCode(200);
        assertThat(limits.work().working()).isZero();
        assertThat(limits.memory().held()).isZero();
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeAgain() throws IOException {
        String other = "127.0.0.2";
        while (limits.rates().count("@" + other).granted()) {
            assertThat(limits.rates().count("@" + other).left()).isLessThan(Tight.BURST);
        }
        Heard heard;
        try (RawCaller caller = new RawCaller(other)) {
            heard = caller.send("POST /v1/predictions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
                    .hear(5000);
        }

        assertThat(heard.statuses()).containsExactly(429);
        assertThat(heard.text().toLowerCase(Locale.ROOT))
                .contains(
                        "retry-after: ",
                        "ratelimit: \"work\";r=0;t=",
                        "ratelimit-policy: \"work\";q=500;w=30000",
                        "content-type: application/problem+json",
                        "urn:lineman:problem:too-many-requests");
        given().contentType("application/json")
                .body("{}")
                .post("/v1/predictions")
                .then()
                .statusCode(400)
                .header("RateLimit", startsWith("\"work\";r="));
    }

    private static Response ask(String text) {
        return given().contentType("text/plain").body(text).post("/v1/diagnoses");
    }

    private static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(5);
        }
    }
}
