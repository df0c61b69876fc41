package org.lineman.door.rest.knowledge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lineman.door.rest.Contract;
import org.lineman.fact.Vocabulary;

@QuarkusTest
class KnowledgeResourcesTest {

    @Test
    void everyCauseOfTheListCanBeRead() {
        List<String> causes =
                given().filter(Contract.HELD).get("/v1/causes").jsonPath().getList("causes.id");

        assertThat(causes).isSorted().contains("cisco-uc-node-stalled");
        for (String cause : causes) {
            given().filter(Contract.HELD)
                    .get("/v1/causes/{id}", cause)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(cause));
            given().filter(Contract.HELD)
                    .get("/v1/articles/{id}", cause)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(cause));
        }
    }

    @Test
    void weightsAreWordsAndDecibans() {
        given().filter(Contract.HELD)
                .get("/v1/causes/cisco-uc-node-stalled")
                .then()
                .body("prior.decibans", org.hamcrest.Matchers.lessThan(0))
                .body("indicators.present.word", hasItem("conclusive"))
                .body("leadsTo.kind", hasItem("cause"));
    }

    @Test
    void searchFindsArticlesByTheirWords() {
        given().filter(Contract.HELD)
                .queryParam("q", "gip stall")
                .get("/v1/articles")
                .then()
                .statusCode(200)
                .body("articles[0].id", equalTo("avaya-cm-gip-stalled"));
        given().filter(Contract.HELD)
                .queryParam("q", "xyzzy")
                .get("/v1/articles")
                .then()
                .body("articles", equalTo(List.of()));
    }

    @Test
    void aMisspeltCauseIsToldWithTheNearestOne() {
        given().filter(Contract.HELD)
                .get("/v1/causes/{id}", "cisco-uc-node-staled")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("did you mean 'cisco-uc-node-stalled'?"));
    }

    @Test
    void symptomsAreThoseOfThePack() {
        given().filter(Contract.HELD)
                .get("/v1/symptoms")
                .then()
                .statusCode(200)
                .body("symptoms.id", hasItems("agents-logged-out", "cti-link-resets"));
    }

    @Test
    void theVocabularyIsCompleteAndSaysWhatMayBePosted() {
        given().filter(Contract.HELD)
                .get("/v1/facts")
                .then()
                .statusCode(200)
                .body(
                        "types.type",
                        equalTo(Vocabulary.kinds().stream()
                                .map(Vocabulary.Kind::name)
                                .toList()))
                .body("types.find { it.type == 'core-dump' }.schema.required", hasItems("subject", "file", "process"))
                .body("types.find { it.type == 'core-dump' }.schema.required", not(hasItem("pid")))
                .body("types.find { it.type == 'core-dump' }.schema.properties.sizeKb.type", equalTo("integer"))
                .body("types.find { it.type == 'tls-session' }.schema.properties.version.enum", hasItem("TLSv1.2"))
                .body("types.find { it.type == 'symptom-reported' }.posted", equalTo(false));
    }
}
