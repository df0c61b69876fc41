package org.lineman.door.rest.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lineman.door.rest.limits.RawCaller.Heard;

/** Callers that send a little from time to time, to keep others out: they are let go, and nobody waits for them. */
@QuarkusTest
@TestProfile(Tight.class)
class SlowCallersTest {
    private static final int DRIPS = 60;
    private static final int BETWEEN_MILLIS = 100;

    static Stream<String> kinds() {
        return Stream.of(
                "application/json", "text/plain", "application/octet-stream", "multipart/form-data; boundary=x");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void aBodyThatDripsIsGivenUp(String kind) throws IOException, InterruptedException {
        String form = kind.startsWith("multi")
                ? "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.log\"\r\n\r\n"
                : "";
        try (RawCaller slow = new RawCaller()) {
            slow.send("POST /v1/diagnoses HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\nContent-Type: "
                    + kind + "\r\n\r\n" + form);
            int drips = 0;
            try {
                for (; drips < DRIPS; drips++) {
                    slow.send("x");
                    Thread.sleep(BETWEEN_MILLIS);
                }
            } catch (IOException ended) {
                assertThat(drips).isPositive();
            }
            Heard heard = slow.hear(BETWEEN_MILLIS);

            assertThat(drips).as("the connection was ended meanwhile").isLessThan(DRIPS);
            assertThat(heard.statuses()).isSubsetOf(List.of(408));
            assertThat(heard.closed()).isTrue();
        }
        given().contentType("text/plain")
                .body("quick")
                .post("/v1/diagnoses")
                .then()
                .statusCode(200);
    }

    @Test
    void connectionsOnWhichNothingIsAskedKeepNobodyOut() throws IOException {
        List<RawCaller> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                slow.add(new RawCaller().send("POST /v1/diagnoses HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
            }
            for (RawCaller caller : slow) {
                caller.send("a");
            }
            given().get("/q/health/live").then().statusCode(200);
            given().get("/v1/causes").then().statusCode(200);
            given().contentType("text/plain")
                    .body("quick")
                    .post("/v1/diagnoses")
                    .then()
                    .statusCode(200);
        } finally {
            for (RawCaller caller : slow) {
                caller.close();
            }
        }
    }
}
