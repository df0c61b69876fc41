package org.lineman.door.rest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.lineman.document.DocumentNode;
import org.lineman.door.rest.Contract;

/**
 * Ten thousand requests to whatever operations the contract has, drawn from a seed: none is answered with 500, and every answer is
 * one that the contract allows. {@code -Dlineman.fuzz.seed=N} draws others, {@code -Dlineman.fuzz.requests=N} more.
 */
@QuarkusTest
class ContractFuzzTest {
    private static final long SEED = Long.getLong("lineman.fuzz.seed", 20260304);
    private static final int REQUESTS = Integer.getInteger("lineman.fuzz.requests", 10_000);
    private static final int CALLERS = 4;
    private static final int MOST_TOLD = 20;

    /** Targets and headers that are too long never get as far as an operation. */
    private static final Set<Integer> TOO_LONG = Set.of(414, 431);

    private final OpenApiInteractionValidator contract = OpenApiInteractionValidator.createFor(
                    Contract.FILE.toUri().toString())
            .build();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final Map<String, LongAdder> statuses = new ConcurrentHashMap<>();
    private final Ids ids = new Ids();

    @Test
    void everyAnswerIsOneOfTheContractAndNoneSaysThatTheServiceFailed() throws IOException, InterruptedException {
        DocumentNode document = Contract.read(Files.readString(Contract.FILE));
        List<Operation> operations = Operation.of(document);
        EvidenceLines lines = new EvidenceLines(Path.of("rules"));
        URI service = URI.create("http://127.0.0.1:" + RestAssured.port);
        System.out.println("contract fuzzer: seed " + SEED + ", " + REQUESTS + " requests to " + operations.size()
                + " operations");

        AtomicInteger next = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        for (int caller = 0; caller < CALLERS; caller++) {
            callers.submit(() -> {
                for (int i = next.getAndIncrement(); i < REQUESTS; i = next.getAndIncrement()) {
                    RequestMaker maker = new RequestMaker(document, lines, ids, service, SEED + i);
                    send(i, maker.make(operations.get(i % operations.size())));
                }
            });
        }
        callers.shutdown();
        assertThat(callers.awaitTermination(30, TimeUnit.MINUTES)).isTrue();

        System.out.println("contract fuzzer: " + new TreeMap<>(statuses));
        assertThat(complaints).as("seed %s", SEED).isEmpty();
        assertThat(statuses.keySet())
                .as("some were right, and others were not")
                .contains("200", "400", "404", "406", "415");
    }

    private void send(int number, RequestMaker.Made made) {
        try {
            HttpResponse<byte[]> answer = sent(made);
            statuses.computeIfAbsent(String.valueOf(answer.statusCode()), status -> new LongAdder())
                    .increment();
            answer.headers().firstValue("Location").ifPresent(ids::add);
            complaint(made, answer).ifPresent(says -> complain(number, made, says));
        } catch (IOException | RuntimeException e) {
            complain(number, made, "no answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A connection that the server ended is found out by the next request on it, which is then sent once more. */
    private HttpResponse<byte[]> sent(RequestMaker.Made made) throws IOException, InterruptedException {
        try {
            return client.send(made.request(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException ended) {
            return client.send(made.request(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private Optional<String> complaint(RequestMaker.Made made, HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        String heard = status + " " + type + " " + body.substring(0, Math.min(600, body.length()));
        if (status == 500) {
            return Optional.of("the service failed: " + heard);
        }
        if (TOO_LONG.contains(status)) {
            return Optional.empty();
        }
        boolean documented = made.operation().statuses().contains(String.valueOf(status));
        if (made.strayed()) {
            // It may have met another operation, or none; what it was answered is for those to say.
            return Optional.empty();
        }
        if (!documented) {
            return Optional.of("the contract has no such status here: " + heard);
        }
        SimpleResponse.Builder response = SimpleResponse.Builder.status(status);
        answer.headers().map().forEach((name, values) -> response.withHeader(name, List.copyOf(values)));
        if (answer.body().length > 0) {
            response.withBody(body);
        }
        ValidationReport report = contract.validateResponse(
                made.operation().at(name -> "1"),
                Request.Method.valueOf(made.operation().method()),
                response.build());
        List<String> wrong = new ArrayList<>();
        report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .forEach(message -> wrong.add(message.getMessage()));
        return wrong.isEmpty() ? Optional.empty() : Optional.of("not as the contract has it: " + wrong + ": " + heard);
    }

    private void complain(int number, RequestMaker.Made made, String says) {
        if (complaints.size() < MOST_TOLD) {
            String body = made.body();
            complaints.add("request " + number + ", " + made.request().method() + " "
                    + made.request().uri() + " " + made.request().headers().map() + "\n"
                    + body.substring(0, Math.min(1500, body.length()))
                    + "\n-> " + says + "\n");
        }
    }
}
