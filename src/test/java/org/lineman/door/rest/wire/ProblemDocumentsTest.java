package org.lineman.door.rest.wire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lineman.door.rest.access.Needs;
import org.lineman.door.rest.access.Scope;

/** Whatever goes wrong, the caller gets a problem document, and never a stack trace. */
@QuarkusTest
@TestProfile(ProblemDocumentsTest.SmallBodies.class)
class ProblemDocumentsTest {

    /** Small enough to be exceeded. */
    public static final class SmallBodies implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lineman.largest-body", "20K", "quarkus.http.limits.max-body-size", "400K");
        }
    }

    /** A resource that fails, as none of ours should. */
    @Path("/test/failing")
    public static final class Failing {
        @GET
        @Needs(Scope.PACKS_READ)
        public String fail() {
            throw new IllegalStateException("secret of the house");
        }
    }

    @Test
    void anUnknownPath() {
        given().get("/v2/diagnoses")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404))
                .body("instance", equalTo("/v2/diagnoses"));
    }

    @Test
    void aMethodThatIsNotThere() {
        given().delete("/v1/causes").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void aBodyOfAnotherType() {
        given().contentType(ContentType.XML)
                .body("<log/>")
                .post("/v1/diagnoses")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void anAnswerOfAnotherType() {
        given().accept("text/html").get("/v1/causes").then().statusCode(406).contentType("application/problem+json");
    }

    @Test
    void aBodyThatIsTooLarge() {
        given().contentType(ContentType.BINARY)
                .body(new byte[30_000])
                .post("/v1/diagnoses")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("larger than 20480 bytes"));
    }

    /** REST Assured always states the length; a client that does not know it sends chunks. */
    @Test
    void aBodyThatTurnsOutTooLargeWhileItIsRead() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/diagnoses"))
                .header("Content-Type", "application/octet-stream")
                .version(HttpClient.Version.HTTP_1_1)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[30_000])))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("larger than 20480 bytes");
    }

    @Test
    void aFailureOfOurs() {
        given().get("/test/failing")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("reference", not(emptyOrNullString()))
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }
}
