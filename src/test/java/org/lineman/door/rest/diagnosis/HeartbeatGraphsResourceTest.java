package org.lineman.door.rest.diagnosis;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lineman.door.rest.Contract;

@QuarkusTest
class HeartbeatGraphsResourceTest {
    private static final Path TOPOLOGY = Path.of("samples/heartbeats-graph/topology.json");

    @Test
    void theElementsThatAllFailingPairsShareComeFirst() throws IOException {
        given().filter(Contract.HELD)
                .contentType("application/json")
                .body(Files.readString(TOPOLOGY))
                .post("/v1/heartbeat-graphs")
                .then()
                .statusCode(200)
                .body("explanations[0].explainsAll", equalTo(true))
                .body("explanations.findAll { it.explainsAll }.element", hasItem("hq-fw"))
                .body("pairs.findAll { it.state == 'failing' }.size()", equalTo(4));
    }

    @Test
    void theGraphComesAsAPictureToWhoeverAsksForOne() throws IOException {
        given().filter(Contract.HELD)
                .contentType("application/json")
                .accept("image/svg+xml")
                .body(Files.readString(TOPOLOGY))
                .post("/v1/heartbeat-graphs")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("hq-fw"));
    }

    @Test
    void filesAreTakenAsAForm() {
        given().multiPart("file", TOPOLOGY.toFile())
                .post("/v1/heartbeat-graphs")
                .then()
                .statusCode(200)
                .body("elements.name", hasItem("dep-mgc1"));
    }

    @Test
    void anUnknownRoleIsRefusedWithItsPlace() {
        given().filter(Contract.HELD)
                .contentType("application/json")
                .body("{\"facts\":[{\"type\":\"network-element\",\"subject\":\"a\",\"role\":\"fire-wall\"}]}")
                .post("/v1/heartbeat-graphs")
                .then()
                .statusCode(400)
                .body(containsString("facts[0].role"));
    }
}
