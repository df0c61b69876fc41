package org.lineman.door.rest.jobs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.lineman.door.rest.Contract;
import org.lineman.door.rest.access.Caller;

@QuarkusTest
class JobsResourceTest {
    private static final String LOG =
            "<134>Mar  4 10:00:00 sw1 %LINK-3-UPDOWN: Interface Gi1/0/1, changed state to up\n".repeat(2_000);

    @Inject
    Jobs jobs;

    @Test
    void aDiagnosisIsTakenOnAndItsAnswerIsThatOfOneThatWasWaitedFor() throws InterruptedException {
        Response accepted = later("respond-async").post("/v1/diagnoses?name=sw1.log");
        accepted.then()
                .statusCode(202)
                .header("Location", startsWith("/v1/jobs/"))
                .header("Preference-Applied", "respond-async")
                .body("created", notNullValue());
        String job = accepted.header("Location");

        await(job, "done");
        Response answer = given().filter(Contract.HELD).get(job + "/answer");

        Response waited = given().contentType("text/plain").body(LOG).post("/v1/diagnoses?name=sw1.log");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asByteArray()).isEqualTo(waited.asByteArray());
        assertThat(answer.header("Location")).startsWith("/v1/diagnoses/");
        given().get(answer.header("Location")).then().statusCode(200);
        given().filter(Contract.HELD)
                .get(job)
                .then()
                .statusCode(200)
                .body("percent", equalTo(100))
                .body("bytes", equalTo(LOG.length()))
                .body("location", equalTo(answer.header("Location")));
        given().filter(Contract.HELD).delete(job).then().statusCode(204);
        given().filter(Contract.HELD).get(job).then().statusCode(404);
    }

    @Test
    void whoWaitsLongEnoughGetsTheAnswerItself() {
        later("respond-async, wait=60")
                .post("/v1/diagnoses")
                .then()
                .statusCode(200)
                .header("Location", startsWith("/v1/diag"));
    }

    @Test
    void whatIsWrongIsToldByTheJob() throws InterruptedException {
        String job = given().header("Prefer", "respond-async")
                .contentType("application/json")
                .body("{\"reported\": [{\"symptom\": \"nothing-known\"}]}")
                .post("/v1/diagnoses")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await(job, "failed");

        given().filter(Contract.HELD)
                .get(job)
                .then()
                .body("problem.status", equalTo(400))
                .body("problem.type", equalTo("urn:lineman:problem:invalid-request"));
        given().filter(Contract.HELD).get(job + "/answer").then().statusCode(404);
    }

    @Test
    void eventsTellEachStepAndTheRestToWhoComesBack() throws IOException, InterruptedException {
        String job = later("respond-async").post("/v1/diagnoses").header("Location");
        await(job, "done");

        String all = events(job, "");
        String rest = events(job, "2");

        assertThat(all)
                .contains("id:1\n", "event:job\n", "retry:2000\n", "\"state\": \"queued\"", "\"state\": \"done\"");
        assertThat(rest).doesNotContain("id:1\n", "id:2\n").contains("\"state\": \"done\"");
    }

    @Test
    void whoListensHearsTheEnd() {
        CountDownLatch end = new CountDownLatch(1);
        Job job = jobs.begin(
                new Jobs.Order(Caller.LOCAL, "/v1/diagnoses", ""),
                progress -> {
                    progress.reads(10);
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return jakarta.ws.rs.core.Response.ok("{}").build();
                },
                () -> {});
        CompletableFuture<String> heard = CompletableFuture.supplyAsync(() -> {
            try {
                return events(job.path(), "");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        end.countDown();

        assertThat(heard.join()).contains("\"state\": \"reading\"", "\"state\": \"done\"");
    }

    @Test
    void aJobThatIsCalledOffEnds() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Job job = jobs.begin(
                new Jobs.Order(Caller.LOCAL, "/v1/diagnoses", ""),
                progress -> {
                    progress.reads(1_000_000);
                    begun.countDown();
                    while (true) {
                        progress.read(1);
                    }
                },
                ended::countDown);
        begun.await();

        given().filter(Contract.HELD).delete(job.path()).then().statusCode(204);

        ended.await();
        given().get(job.path()).then().statusCode(404);
    }

    @Test
    void aJobOfSomebodyElseIsNotThere() {
        Job job = jobs.begin(
                new Jobs.Order(new Caller(Caller.Kind.USER, "kim", "kim", "elsewhere", Set.of()), "/v1/diagnoses", ""),
                progress -> jakarta.ws.rs.core.Response.ok("{}").build(),
                () -> {});

        for (String path : List.of(job.path(), job.path() + "/answer", job.path() + "/events")) {
            given().get(path).then().statusCode(404).contentType("application/problem+json");
        }
        given().delete(job.path()).then().statusCode(404);
    }

    private static io.restassured.specification.RequestSpecification later(String prefer) {
        return given().filter(Contract.HELD)
                .header("Prefer", prefer)
                .contentType("text/plain")
                .body(LOG);
    }

    private static void await(String job, String state) throws InterruptedException {
        while (!state.equals(given().get(job).path("state"))) {
            Thread.sleep(20);
        }
    }

    private static String events(String job, String last) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + job + "/events"))
                .header("Accept", "text/event-stream");
        if (!last.isEmpty()) {
            request.header("Last-Event-ID", last);
        }
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        return answer.body();
    }
}
