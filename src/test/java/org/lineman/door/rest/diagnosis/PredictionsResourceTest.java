package org.lineman.door.rest.diagnosis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.lineman.door.rest.Contract;

@QuarkusTest
class PredictionsResourceTest {
    private static final String TWO_SETS = """
            {"device": "ipsi", "seconds": 90,
             "settings": [{"name": "as it is"}, {"name": "advised", "coldResetSeconds": 120, "noServiceMinutes": 2}]}
            """;

    @Test
    void comparesTwoSettings() {
        given().filter(Contract.HELD)
                .contentType("application/json")
                .body(TWO_SETS)
                .post("/v1/predictions")
                .then()
                .statusCode(200)
                .body("timelines.name", equalTo(java.util.List.of("as it is", "advised")))
                .body("timelines[0].callsLostAt", equalTo(75))
                .body("timelines[1].callsLostAt", nullValue())
                .body("timelines[1].timers.coldResetSeconds", equalTo(120))
                .body("timelines[0].spans.phase", hasItem("no-service"));
    }

    @Test
    void drawsThemForWhoeverAsksForADrawing() {
        String svg = given().contentType("application/json")
                .accept("image/svg+xml")
                .body(TWO_SETS)
                .post("/v1/predictions")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .extract()
                .asString();

        assertThat(svg).startsWith("<svg").contains("PN Cold Reset Delay Timer 120 s");
    }

    @Test
    void followsAGatewayToItsSurvivableServer() {
        given().filter(Contract.HELD)
                .contentType("application/json")
                .body("""
                        {"device": "gateway", "gaps": [{"from": 10, "to": 400}], "recoveryRule": "immediately",
                         "servers": [{"name": "main"}, {"name": "lsp-br1"}]}
                        """)
                .post("/v1/predictions")
                .then()
                .statusCode(200)
                .body("timelines[0].onSurvivableAt", equalTo(130))
                .body("timelines[0].spans.server", hasItem("lsp-br1"));
    }

    @Test
    void everythingThatIsWrongIsNamedWithItsKeyAndRange() {
        given().contentType("application/json")
                .body("""
                        {"device": "ipsi", "seconds": 90,
                         "settings": [{"name": "x", "coldResetSeconds": 30, "noServiceMinutes": 16, "socketSanitySecond": 3}]}
                        """)
                .post("/v1/predictions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.key", hasItem("settings[0].coldResetSeconds"))
                .body("errors.says", hasItem(containsString("60 to 120")))
                .body("errors.says", hasItem(containsString("2 to 15")))
                .body("errors.says", hasItem(containsString("did you mean 'socketSanitySeconds'")));
    }

    @Test
    void anOutageIsGivenInOneWay() {
        given().contentType("application/json")
                .body("{\"device\": \"ipsi\", \"seconds\": 5, \"gaps\": []}")
                .post("/v1/predictions")
                .then()
                .statusCode(400)
                .body("detail", containsString("either 'seconds'"));
        given().contentType("application/json")
                .body(
                        "{\"device\": \"gateway\", \"seconds\": 500, \"splitPrevention\": true, \"servers\": [{\"name\": \"main\"}]}")
                .post("/v1/predictions")
                .then()
                .statusCode(400)
                .body("detail", containsString("exactly two"));
    }
}
