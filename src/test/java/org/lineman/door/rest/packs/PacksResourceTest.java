package org.lineman.door.rest.packs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.lineman.door.rest.Contract;
import org.lineman.pack.GatePack;

/** The life of packs over HTTP, as one story: each chapter begins where the one before ended. */
@QuarkusTest
@TestProfile(GateHome.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PacksResourceTest {
    private final Path folder = GateHome.folder();

    @Test
    @Order(1)
    void atFirstTheHomeFolderAnswers() {
        held().get("/v1/packs/active")
                .then()
                .statusCode(200)
                .body("version", equalTo("home"))
                .body("previous", equalTo(java.util.List.of()))
                .body("lastActivation.action", equalTo("start"))
                .body("lastActivation.outcome", equalTo("activated"));
        held().get("/v1/packs").then().body("packs.version", contains("home")).body("packs.active", contains(true));
    }

    @Test
    @Order(2)
    void aPackIsStoredAndDoesNotAnswerYet() {
        add(GatePack.files("2"))
                .statusCode(201)
                .body("version", equalTo("2"))
                .body("active", equalTo(false))
                .body("state", equalTo("stored"))
                .body("added", notNullValue())
                .body("provenance.kind", equalTo("folder"));

        assertThat(title("")).isEqualTo(GatePack.title("home"));
        held().get("/v1/packs").then().body("packs.version", contains("home", "2"));
    }

    @Test
    @Order(3)
    void activatedItAnswers() {
        activate("2").statusCode(200).body("outcome", equalTo("activated")).body("from.version", equalTo("home"));

        assertThat(title("")).isEqualTo(GatePack.title("2"));
        held().get("/v1/causes").then().body("pack.version", equalTo("2"));
        assertThat(given().get("/q/metrics").asString())
                .contains("lineman_pack_activations_total{action=\"activate\",outcome=\"activated\"} 1.0")
                .containsPattern("lineman_pack_active\\{digest=\"sha256:[0-9a-f]{64}\",version=\"2\"} 1.0")
                .doesNotContain("version=\"home\"} 1.0");
    }

    @Test
    @Order(4)
    void aRequestMayAskForAPackThatIsInMemory() {
        assertThat(title("?pack=home")).isEqualTo(GatePack.title("home"));
        ask("?pack=2026.1.0")
                .statusCode(404)
                .body("type", equalTo("urn:lineman:problem:unknown-pack"))
                .body("detail", startsWith("no pack '2026.1.0' is ready to answer; ready are: 2 (sha256:"));
    }

    @Test
    @Order(5)
    void aBrokenPackIsRefusedWithItsLineAndTheServiceStaysReady() {
        add(GatePack.broken("3")).statusCode(201);

        activate("3")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lineman:problem:pack-refused"))
                .body("detail", containsString("2 (sha256:"))
                .body("errors.file", hasItem("rules/acme/gate/acme-gate-cut-off.drl"))
                .body("errors.line", hasItem(3));

        assertThat(title("")).isEqualTo(GatePack.title("2"));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'pack' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'pack' }.data.version", equalTo("2"))
                .body("checks.find { it.name == 'pack' }.data.lastActivation", equalTo("refused"))
                .body("checks.find { it.name == 'pack' }.data.failed", startsWith("lint: rules/acme/gate"));
        held().get("/v1/packs/active")
                .then()
                .body("lastActivation.outcome", equalTo("refused"))
                .body("lastActivation.steps.last().step", equalTo("lint"))
                .body("lastActivation.steps.last().problems[0].line", equalTo(3));
        assertThat(given().get("/q/metrics").asString())
                .contains("lineman_pack_activations_total{action=\"activate\",outcome=\"refused\"} 1.0");
    }

    @Test
    @Order(6)
    void goingBackIsOneRequest() {
        order("/v1/packs/rollback", Map.of("by", "jo", "why", "false alarms"))
                .statusCode(200)
                .body("action", equalTo("rollback"))
                .body("to.version", equalTo("home"));

        assertThat(title("")).isEqualTo(GatePack.title("home"));
        order("/v1/packs/rollback", Map.of("by", "jo", "why", "still"))
                .statusCode(404)
                .body("detail", containsString("to go back to: none"));
    }

    @Test
    @Order(7)
    void theTrailTellsAllOfIt() {
        held().get("/v1/packs/activations?limit=2")
                .then()
                .statusCode(200)
                .body("entries.outcome", contains("activated", "begun"))
                .body("entries[0].why", equalTo("false alarms"));
        held().get("/v1/packs/activations")
                .then()
                .body("entries.outcome", contains("activated", "begun", "refused", "begun", "activated", "begun"));
        given().get("/v1/packs/activations?limit=0").then().statusCode(400);
    }

    @Test
    @Order(7)
    void aPackInTheShadowIsComparedAndHasNoEffect() throws InterruptedException {
        add(GatePack.doubtful("4")).statusCode(201);
        held().post("/v1/packs/4/shadow").then().statusCode(200).body("compared", equalTo(0));

        for (int i = 0; i < 3; i++) {
            assertThat(title("")).isEqualTo(GatePack.title("home"));
        }

        for (int i = 0; i < 200 && compared() < 3; i++) {
            Thread.sleep(50);
        }
        held().get("/v1/packs/4/shadow")
                .then()
                .statusCode(200)
                .body("compared", equalTo(3))
                .body("changed", equalTo(3))
                .body("changes", org.hamcrest.Matchers.hasSize(1))
                .body("changes[0].from", startsWith("root likely (10)"))
                .body("changes[0].to", startsWith("root possible (3)"))
                .body("changes[0].by", contains("acme-gate-cut-off/boot-without-shutdown"))
                .body("changes[0].times", equalTo(3));
        held().post("/v1/packs/2/shadow").then().statusCode(409).body("detail", startsWith("4 (sha256:"));
        held().delete("/v1/packs/4/shadow").then().statusCode(204);
        held().get("/v1/packs/4/shadow").then().statusCode(404);
    }

    private static int compared() {
        return given().get("/v1/packs/4/shadow").path("compared");
    }

    @Test
    @Order(7)
    void twoPacksAreComparedOverCases() {
        add(GatePack.doubtful("4")).statusCode(201);
        order("/v1/packs/4/replays", Map.of("cases", java.util.List.of("acme-gate-cut-off")))
                .statusCode(200)
                .body("cases.label", contains("acme-gate-cut-off/positive-night"))
                .body("cases[0].changes[0].to", startsWith("root possible (3)"));
        order(
                        "/v1/packs/4/replays",
                        Map.of("cases", java.util.List.of(GateHome.folder().toString())))
                .statusCode(422)
                .body("errors[0].says", startsWith("there is no case in the folder"));
    }

    @Test
    @Order(8)
    void storedCasesAreReplayedAndAnActivationCanDemandThatTheyStayAsTheyAre() {
        add(GatePack.doubtful("4")).statusCode(201);
        String location = ask("?ticket=INC-GATE").extract().header("Location");
        String id = location.substring(location.lastIndexOf('/') + 1);
        order(location + "/feedback", Map.of("mark", "right")).statusCode(201);
        held().contentType(ContentType.JSON)
                .body(Map.of("ids", java.util.List.of(id)))
                .put("/v1/case-sets/golden")
                .then()
                .statusCode(200);

        order("/v1/packs/4/replays", Map.of("stored", Map.of("ticket", "INC-GATE"), "limit", 1))
                .statusCode(200)
                .body("changed", equalTo(1))
                .body("cases.label", contains(id))
                .body("cases[0].mark", equalTo("right"))
                .body("cases[0].trueCause", equalTo("acme-gate-cut-off"))
                .body("cases[0].changes[0].to", startsWith("root possible (3)"))
                .body("cases[0].changes[0].by", contains("acme-gate-cut-off/boot-without-shutdown"));
        order("/v1/packs/4/replays", Map.of("cases", java.util.List.of("set:golden", "acme-gate-cut-off")))
                .statusCode(200)
                .body("cases.label", contains("acme-gate-cut-off/positive-night", id));
        order("/v1/packs/4/replays", Map.of("cases", java.util.List.of("set:none")))
                .statusCode(422)
                .body("errors[0].says", containsString("no case in a set of that name"));

        unchanged("4", "set:golden")
                .statusCode(422)
                .body("errors[0].file", equalTo(id + " (INC-GATE)"))
                .body("errors[0].says", containsString("acme-gate-cut-off on "))
                .body("errors[0].says", containsString("by acme-gate-cut-off/boot-without-shutdown"));
        unchanged("4", "set:none").statusCode(422).body("errors[0].file", equalTo("set:none"));
        held().get("/v1/packs/active").then().body("version", equalTo("home"));
        add(GatePack.files("5")).statusCode(201);
        unchanged("5", "set:golden").statusCode(200).body("steps.says", hasItem(containsString("1 stored cases")));
        order("/v1/packs/rollback", Map.of("by", "jo", "why", "end of the chapter"))
                .statusCode(200);
    }

    private static ValidatableResponse unchanged(String ref, String set) {
        return order(
                "/v1/packs/" + ref + "/activations",
                Map.of("by", "jo", "why", "new rules", "unchanged", java.util.List.of(set)));
    }

    @Test
    @Order(8)
    void anOrderSaysWhoAndWhy() {
        wrong("/v1/packs/2/activations", Map.of("by", "jo"))
                .statusCode(400)
                .body("errors.says", contains("the key 'why' is missing"));
        wrong("/v1/packs/2/activations", Map.of("by", "jo", "why", " "))
                .statusCode(400)
                .body("errors.key", contains("why"));
        wrong("/v1/packs/2/activations", Map.of("by", "jo", "why", "x", "unchnaged", "y"))
                .statusCode(400)
                .body("errors[0].says", containsString("did you mean 'unchanged'?"));
        activate("9").statusCode(404).body("detail", startsWith("there is no stored pack '9'; stored are: "));
    }

    @Test
    @Order(9)
    void whatIsNoPackIsNotTaken() {
        given().contentType(ContentType.JSON)
                .body(Map.of("source", folder.toString()))
                .post("/v1/packs")
                .then()
                .statusCode(422)
                .body("errors.file", contains("knowledge-base", "rules"));
        given().contentType(ContentType.JSON)
                .body(Map.of("source", "https://packs.example/x"))
                .post("/v1/packs")
                .then()
                .statusCode(400)
                .body("detail", containsString("git:"));
    }

    @Test
    @Order(10)
    void packsAreChangedFromThisMachineAlone() {
        given().header("X-Forwarded-For", "127.0.0.1")
                .contentType(ContentType.JSON)
                .body(Map.of("by", "jo", "why", "x"))
                .post("/v1/packs/rollback")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("through a proxy"));
        given().header("Host", "evil.example")
                .contentType(ContentType.JSON)
                .body(Map.of("source", folder.toString()))
                .post("/v1/packs")
                .then()
                .statusCode(403);
        given().header("X-Forwarded-For", "192.0.2.1").get("/v1/packs").then().statusCode(200);
    }

    private ValidatableResponse add(Map<String, String> files) {
        return order("/v1/packs", Map.of("source", GatePack.write(folder, files).toString()));
    }

    private static ValidatableResponse activate(String ref) {
        return order("/v1/packs/" + ref + "/activations", Map.of("by", "jo", "why", "new rules"));
    }

    private static ValidatableResponse order(String path, Map<String, ?> body) {
        return held().contentType(ContentType.JSON).body(body).post(path).then();
    }

    /** What is wrong on purpose is not held to the contract. */
    private static ValidatableResponse wrong(String path, Map<String, ?> body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }

    private static String title(String query) {
        return ask(query).statusCode(200).extract().path("problems[0].title");
    }

    private static ValidatableResponse ask(String query) {
        return held().contentType(ContentType.JSON)
                .body("{\"facts\": " + GatePack.EVIDENCE + "}")
                .post("/v1/diagnoses" + query)
                .then();
    }

    private static RequestSpecification held() {
        return given().filter(Contract.HELD);
    }
}
