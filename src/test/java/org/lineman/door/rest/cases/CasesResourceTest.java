package org.lineman.door.rest.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lineman.door.rest.Contract;

@QuarkusTest
class CasesResourceTest {
    private static final String CORES = """
            admin:utils core active list
            Size         Date            Core File Name
            =================================================================
            338120 KB   2024-03-05 10:12:41   core.2201.6.ccm.1709629961
            """;

    private static Response ask(String ticket) {
        return given().filter(Contract.HELD)
                .contentType("text/plain")
                .queryParam("name", "cores.txt")
                .queryParam("ticket", ticket)
                .body(CORES)
                .post("/v1/diagnoses");
    }

    private static String ticket() {
        return "INC-" + UUID.randomUUID();
    }

    @Test
    void aDiagnosisIsKeptAndFoundByItsTicket() {
        String ticket = ticket();
        Response answered = ask(ticket);
        String location = answered.header("Location");

        given().filter(Contract.HELD)
                .get(location)
                .then()
                .statusCode(200)
                .body("summary.ticket.key", equalTo(ticket))
                .body("summary.by", equalTo("local"))
                .body("evidence.name", hasItem("cores.txt"))
                .body("answers.why", hasItem("first"))
                .body("answer.id", equalTo(answered.path("id")));
        given().filter(Contract.HELD)
                .queryParam("ticket", ticket)
                .get("/v1/diagnoses")
                .then()
                .body("cases", hasSize(1))
                .body("cases[0].id", equalTo(location.substring(location.lastIndexOf('/') + 1)))
                .body("next", nullValue());
        assertThat(given().get(location + "/answers/1").asByteArray()).isEqualTo(answered.asByteArray());
        assertThat(given().get(location + "/evidence/1").asString()).isEqualTo(CORES);
    }

    @Test
    void theTicketMayStandInTheRequestDocument() {
        String ticket = ticket();
        given().filter(Contract.HELD)
                .contentType("application/json")
                .body("{\"ticket\": {\"key\": \"" + ticket + "\", \"system\": \"servicenow\","
                        + " \"url\": \"https://tickets.example/1\"},"
                        + " \"evidence\": [{\"name\": \"a.txt\", \"text\": \"nothing\"}]}")
                .post("/v1/diagnoses")
                .then()
                .statusCode(200);

        given().queryParam("ticket", ticket)
                .get("/v1/diagnoses")
                .then()
                .body("cases[0].ticket.system", equalTo("servicenow"));
        given().contentType("application/json")
                .body("{\"ticket\": {\"key\": \"1\", \"url\": \"javascript:alert(1)\"}}")
                .post("/v1/diagnoses")
                .then()
                .statusCode(400)
                .body("errors[0].key", containsString("ticket"));
    }

    @Test
    void nothingIsKeptOfARequestThatSaysSo() {
        String ticket = ticket();
        given().filter(Contract.HELD)
                .contentType("text/plain")
                .queryParam("ticket", ticket)
                .queryParam("keep", "no")
                .body(CORES)
                .post("/v1/diagnoses")
                .then()
                .statusCode(200)
                .header("Location", nullValue());

        given().queryParam("ticket", ticket).get("/v1/diagnoses").then().body("cases", hasSize(0));
    }

    @Test
    void moreEvidenceChangesTheRankingAndSaysHow() {
        String location = ask(ticket()).header("Location");

        Response added = given().filter(Contract.HELD)
                .contentType("application/json")
                .body(
                        "{\"reported\": [{\"symptom\": \"phones-unregistered\"}], \"facts\": [{\"type\": \"cpu-usage\", \"subject\":"
                                + " \"node:ams-cucm-tftp1\", \"percent\": 99.7, \"minutes\": 120, \"view\": \"guest\"}]}")
                .post(location + "/evidence");

        added.then()
                .statusCode(200)
                .body("number", equalTo(2))
                .body("changes.cause", hasItem("cisco-uc-node-cpu-pegged"));
        given().get(location)
                .then()
                .body("answers.why", equalTo(java.util.List.of("first", "evidence-added")))
                .body("answer.id", equalTo(added.path("answer.id")));
        Response again = given().filter(Contract.HELD)
                .contentType("application/json")
                .body("{}")
                .post(location + "/answers");
        again.then().statusCode(200).body("number", equalTo(3)).body("changes", hasSize(0));
    }

    @Test
    void twoPiecesOfOneNameAreToldApart() {
        String location = ask(ticket()).header("Location");

        given().filter(Contract.HELD)
                .contentType("text/plain")
                .queryParam("name", "cores.txt")
                .body("another text")
                .post(location + "/evidence")
                .then()
                .statusCode(200);

        given().get(location).then().body("evidence.name", equalTo(java.util.List.of("cores.txt", "cores.txt (2)")));
    }

    @Test
    void aDeletedCaseIsGone() {
        String location = ask(ticket()).header("Location");

        given().filter(Contract.HELD).delete(location).then().statusCode(204);
        given().filter(Contract.HELD)
                .get(location)
                .then()
                .statusCode(404)
                .body("detail", containsString("/v1/diagnoses"));
        given().delete(location).then().statusCode(404);
    }

    @Test
    void casesGoOutAsOneFileAndComeInAgain() {
        String ticket = ticket();
        String location = ask(ticket).header("Location");
        byte[] archive = given().queryParam("ticket", ticket)
                .queryParam("names", true)
                .get("/v1/archive")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        byte[] answer = given().get(location + "/answers/1").asByteArray();
        given().delete(location).then().statusCode(204);

        given().filter(Contract.HELD)
                .contentType("application/zip")
                .body(archive)
                .post("/v1/archive")
                .then()
                .statusCode(200)
                .body("taken", equalTo(1));

        assertThat(given().get(location + "/answers/1").asByteArray()).isEqualTo(answer);
        given().filter(Contract.HELD)
                .queryParam("case", location.substring(location.lastIndexOf('/') + 1))
                .get("/v1/trail")
                .then()
                .body("entries.action", equalTo(java.util.List.of("imported", "deleted", "recorded")));
        given().contentType("application/zip")
                .body("no zip".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/archive")
                .then()
                .statusCode(400)
                .body("detail", containsString("no zip file"));
    }

    @Test
    void aSearchThatCannotBeUnderstoodNamesTheParameter() {
        given().queryParam("from", "yesterday")
                .get("/v1/diagnoses")
                .then()
                .statusCode(400)
                .body("detail", containsString("from: expected a time"));
        given().queryParam("limit", 0)
                .get("/v1/diagnoses")
                .then()
                .statusCode(400)
                .body("detail", containsString("limit"));
        given().queryParam("keep", "perhaps")
                .contentType("text/plain")
                .body(CORES)
                .post("/v1/diagnoses")
                .then()
                .statusCode(400)
                .body("detail", containsString("keep"));
    }
}
