package org.lineman.door.rest.diagnosis;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.lineman.door.rest.Contract;

@QuarkusTest
class AuditsResourceTest {
    private static final String SCREEN = """
            display system-parameters port-networks                         Page   2 of   2
                     FAILOVER PARAMETERS                    FALLBACK PARAMETERS
             No Service Time Out Interval (min): 9            Auto Return: no
                PN Cold Reset Delay Timer (sec): 120
            """;

    @Test
    void findsWhatToChangeInAPastedScreen() {
        given().filter(Contract.HELD)
                .contentType("text/plain")
                .queryParam("name", "sat.txt")
                .body(SCREEN)
                .post("/v1/audits")
                .then()
                .statusCode(200)
                .body("findings.indicator", contains("no-service-above-advice"))
                .body("findings[0].severity", equalTo("advice"))
                .body("findings[0].sources[0].evidence", equalTo("sat.txt"))
                .body("findings[0].sources[0].lines", equalTo("3"))
                .body("right.says", hasItem(containsString("120 s, as advised")))
                .body("missing.test", hasItem("read-ip-options"));
    }

    @Test
    void takesFactsAndFilesToo() {
        given().filter(Contract.HELD)
                .contentType("application/json")
                .body("""
                        {"facts": [{"type": "setting", "subject": "system:cm-north", "item": "pn-cold-reset-delay", "value": "300"},
                                   {"type": "setting", "subject": "system:cm-north", "item": "main-servers", "value": "2"},
                                   {"type": "ipsi-interface", "subject": "port-network:1", "side": "primary"},
                                   {"type": "ipsi-interface", "subject": "port-network:1", "side": "secondary"}]}
                        """)
                .post("/v1/audits")
                .then()
                .statusCode(200)
                .body("findings[0].severity", equalTo("error"))
                .body("findings[0].indicator", equalTo("out-of-range"))
                .body("heartbeats.perSecond", equalTo(4))
                .body("heartbeats.servers", equalTo(2));
        given().multiPart("file", "sat.txt", SCREEN.getBytes(StandardCharsets.UTF_8))
                .post("/v1/audits")
                .then()
                .statusCode(200)
                .body("findings.indicator", contains("no-service-above-advice"));
    }

    @Test
    void whatIsNoScreenIsNoFinding() {
        given().filter(Contract.HELD)
                .contentType("text/plain")
                .body("hello\n")
                .post("/v1/audits")
                .then()
                .statusCode(200)
                .body("findings", empty())
                .body("right", empty());
    }

    @Test
    void aWrongRequestIsRefused() {
        given().contentType("application/json")
                .body(
                        "{\"facts\": [{\"type\": \"setting\", \"subject\": \"system:x\", \"item\": \"cold\", \"value\": \"1\"}]}")
                .post("/v1/audits")
                .then()
                .statusCode(400)
                .body("errors.says", hasItem(containsString("pn-cold-reset-delay")));
    }
}
