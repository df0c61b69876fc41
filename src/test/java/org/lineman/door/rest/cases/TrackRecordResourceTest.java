package org.lineman.door.rest.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lineman.door.rest.Contract;

/** How cases ended, what that says of the answers, and what cases are alike. */
@QuarkusTest
class TrackRecordResourceTest {
    private static final String CAUSE = "avaya-aes-tls-version-mismatch";

    private static RequestSpecification held() {
        return given().filter(Contract.HELD);
    }

    /** A case about the upgrade of an AES; its location. */
    private static String ask(String ticket) {
        RequestSpecification form =
                given().multiPart("request", "{\"reported\": [{\"symptom\": \"cti-link-resets\"}]}");
        for (String file : List.of("cm-dur-01-ecs.log", "cti-link-tshark.txt", "releases.json")) {
            form.multiPart("file", new File("samples/aes-upgrade/" + file));
        }
        return form.queryParam("ticket", ticket).post("/v1/diagnoses").header("Location");
    }

    private static String ticket() {
        return "INC-" + UUID.randomUUID();
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static ValidatableResponse say(String location, Map<String, ?> body) {
        return held().contentType("application/json")
                .body(body)
                .post(location + "/feedback")
                .then();
    }

    private static ValidatableResponse wrong(String location, String body) {
        return given().contentType("application/json")
                .body(body)
                .post(location + "/feedback")
                .then()
                .statusCode(400);
    }

    @Test
    void whatWasSaidIsInTheCaseAndInTheTrackRecord() {
        String location = ask(ticket());
        String root = given().get(location).path("answer.problems[0].root.cause");

        say(location, Map.of("mark", "unknown")).statusCode(201).body("number", equalTo(1));
        say(location, Map.of("mark", "right", "reason", "a capture of both ends shows it", "answer", 1))
                .statusCode(201)
                .body("number", equalTo(2))
                .body("cause", equalTo(root))
                .body("by", equalTo("local"));

        held().get(location)
                .then()
                .body("summary.mark", equalTo("right"))
                .body("feedback.mark", equalTo(List.of("unknown", "right")))
                .body("feedback[1].reason", containsString("both ends"));
        given().queryParam("mark", "right").get("/v1/diagnoses").then().body("cases.id", hasItem(id(location)));
        String recorded = given().get(location).path("summary.recorded");
        held().queryParam("from", recorded)
                .get("/v1/track-record")
                .then()
                .statusCode(200)
                .body("right", greaterThanOrEqualTo(1))
                .body("causes.find { it.cause == '" + root + "' }.trueCause", greaterThanOrEqualTo(1))
                .body(
                        "causes.find { it.cause == '" + root + "' }.indicators.present.authored.word",
                        hasItem(org.hamcrest.Matchers.notNullValue()));
        held().queryParam("to", recorded)
                .get("/v1/track-record")
                .then()
                .body("causes.cause", not(hasItem("no-such-cause")));
    }

    @Test
    void aMarkThatCannotBeUnderstoodSaysWhatToDo() {
        String location = ask(ticket());

        wrong(location, "{}").body("errors[0].says", containsString("'mark' is missing"));
        wrong(location, "{\"mark\": \"rihgt\"}").body("errors[0].says", containsString("right"));
        wrong(location, "{\"mark\": \"wrong\", \"cause\": \"avaya-aes-tls-version-mismach\"}")
                .body("errors[0].says", containsString("did you mean '" + CAUSE + "'?"));
        wrong(location, "{\"mark\": \"wrong\", \"cause\": \"sunspots\"}")
                .body("errors[0].says", containsString("belongs in the reason"));
        wrong(location, "{\"mark\": \"right\", \"cause\": \"cisco-uc-node-stalled\"}")
                .body("errors[0].says", containsString("mark it 'wrong'"));
        wrong(location, "{\"mark\": \"right\", \"answer\": 7}").body("errors[0].says", containsString("no answer 7"));
        held().get(location).then().body("feedback", hasSize(0));
        say("/v1/diagnoses/c0", Map.of("mark", "right")).statusCode(404);
    }

    @Test
    void theCalibrationIsADocumentOrAPicture() {
        say(ask(ticket()), Map.of("mark", "right")).statusCode(201);

        held().get("/v1/track-record/calibration")
                .then()
                .statusCode(200)
                .body("of", equalTo("named"))
                .body("statements", greaterThanOrEqualTo(1))
                .body("bands", hasSize(10))
                .body("bands[9].to", equalTo(1));
        held().queryParam("of", "weighed")
                .get("/v1/track-record/calibration")
                .then()
                .body("of", equalTo("weighed"));
        String picture = given().accept("image/svg+xml")
                .get("/v1/track-record/calibration")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .extract()
                .asString();
        assertThat(picture).startsWith("<svg").contains("Brier score");
        given().get("/v1/track-record/calibration?of=everything")
                .then()
                .statusCode(400)
                .body("detail", containsString("of: expected named or weighed"));
        given().get("/v1/track-record?from=monday").then().statusCode(400).body("detail", startsWith("from: expected"));
    }

    @Test
    void proposalsAreADocumentOrAPatch() {
        held().get("/v1/track-record/proposals").then().statusCode(200).body("enough", equalTo(10));
        given().accept("text/x-diff")
                .get("/v1/track-record/proposals")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/x-diff"))
                .body(startsWith("# "));
    }

    @Test
    void similarCasesTellHowTheyEnded() {
        String before = ask("INC-77");
        say(before, Map.of("mark", "right", "reason", "both ends now speak TLS 1.2"))
                .statusCode(201);
        String location = ask(ticket());

        held().queryParam("limit", 100)
                .get(location + "/similar")
                .then()
                .statusCode(200)
                .body("cases.summary.id", hasItem(id(before)))
                .body("cases.summary.id", not(hasItem(id(location))))
                .body("cases[0].likeness", equalTo(1))
                .body("cases.find { it.summary.id == '" + id(before) + "' }.ended.mark", equalTo("right"))
                .body("cases.find { it.summary.id == '" + id(before) + "' }.summary.ticket.key", equalTo("INC-77"))
                .body("cases.find { it.summary.id == '" + id(before) + "' }.remedies.kind", hasItem("fix"))
                .body("cases[0].shared.cause", hasItem(CAUSE));
        given().get("/v1/diagnoses/c0/similar").then().statusCode(404);
        given().get(location + "/similar?limit=0").then().statusCode(400);
    }

    @Test
    void casesAreGivenACommonName() {
        String ticket = ticket();
        String first = ask(ticket);
        String second = ask(ticket);
        String set = "set-" + UUID.randomUUID();

        put(set, Map.of("ticket", ticket)).statusCode(200).body("cases", equalTo(2));
        ask(ticket);
        held().get("/v1/case-sets/" + set)
                .then()
                .statusCode(200)
                .body("ids", hasItems(id(first), id(second)))
                .body("ids", hasSize(2));
        put(set, Map.of("ids", List.of(id(first)))).body("cases", equalTo(1));
        held().get("/v1/case-sets").then().statusCode(200).body("sets.name", hasItem(set));
        given().contentType("application/json")
                .body("{}")
                .put("/v1/case-sets/" + set)
                .then()
                .statusCode(400)
                .body("errors[0].says", containsString("says no cases"));
        put(set, Map.of("ids", List.of("c0"))).statusCode(400).body("errors[0].says", containsString("no case c0"));
        held().delete("/v1/case-sets/" + set).then().statusCode(204);
        held().get("/v1/case-sets/" + set).then().statusCode(404);
        held().get(first).then().statusCode(200);
    }

    private static ValidatableResponse put(String set, Map<String, ?> body) {
        return held().contentType("application/json")
                .body(body)
                .put("/v1/case-sets/" + set)
                .then();
    }
}
