package org.lineman.door.rest.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;
import org.lineman.door.rest.RunningService;

/** What the service that people run tells of itself, to those who listen: and that it tells nothing of what was handed in. */
class WatchIT {
    /** In all that is handed in, so that one search finds whatever gets out. */
    private static final String MARK = "quokka";

    private static final String EVIDENCE = """
            admin:utils core active list
            Size         Date            Core File Name
            =================================================================
            338120 KB   2024-03-05 10:12:41   core.2201.6.ccm.1709629961
            quokka-node-17 10.61.4.17 says what nobody knows
            """;

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00f067aa0ba902b7";

    @TempDir
    static Path folder;

    private static TraceReceiver traces;
    private static RunningService service;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        traces = new TraceReceiver();
        service = new RunningService(
                folder,
                Map.of(
                        "quarkus.otel.sdk.disabled", "false",
                        "quarkus.otel.exporter.otlp.endpoint", traces.url(),
                        "quarkus.otel.exporter.otlp.protocol", "http/protobuf",
                        "quarkus.otel.bsp.schedule.delay", "100ms",
                        "quarkus.log.console.json.enabled", "true",
                        "quarkus.log.category.\"org.lineman\".level", "DEBUG"));
    }

    @AfterAll
    static void end() {
        if (service != null) {
            service.close();
        }
        traces.close();
    }

    @Test
    void theStagesOfADiagnosisStandBelowTheRequestInTheTraceOfTheCaller() throws Exception {
        diagnose("traceparent", "00-" + TRACE + "-" + PARENT + "-01");

        Map<String, Span> spans = traces
                .await(4, span -> hex(span.getTraceId().toByteArray()).equals(TRACE))
                .stream()
                .collect(Collectors.toMap(Span::getName, span -> span));

        assertThat(spans).containsOnlyKeys("POST /v1/diagnoses", "recognise", "infer", "rank");
        Span request = spans.get("POST /v1/diagnoses");
        assertThat(hex(request.getParentSpanId().toByteArray())).isEqualTo(PARENT);
        assertThat(request.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_SERVER);
        assertThat(List.of(spans.get("recognise"), spans.get("infer"), spans.get("rank")))
                .allSatisfy(stage -> assertThat(stage.getParentSpanId()).isEqualTo(request.getSpanId()));
        assertThat(attributes(request))
                .containsEntry("http.route", "/v1/diagnoses")
                .containsEntry("http.response.status_code", "200")
                .doesNotContainKeys("url.query", "url.path", "user_agent.original", "client.address");
        assertThat(attributes(spans.get("recognise")))
                .containsEntry("lineman.items", "1")
                .containsEntry("lineman.bytes", String.valueOf(EVIDENCE.getBytes(StandardCharsets.UTF_8).length))
                .containsEntry("lineman.facts", "2");
        assertThat(attributes(spans.get("infer"))).containsKeys("lineman.rules", "lineman.firings");
        assertThat(attributes(spans.get("rank")))
                .containsEntry("lineman.verdict", "likely")
                .containsEntry("lineman.problems", "1");
    }

    @Test
    void aLineOfTheLogNamesTheCaseItsTenantAndTheTrace() throws Exception {
        String trace = "0af7651916cd43dd8448eb211c80319c";

        String location = diagnose("traceparent", "00-" + trace + "-" + PARENT + "-01")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        List<DocumentNode> about = service.log()
                .lines()
                .map(line -> JsonDocument.read("log", line))
                .filter(line -> line.require("mdc")
                        .orElseThrow()
                        .optionalText("traceId")
                        .equals(trace))
                .toList();
        assertThat(about).hasSize(1);
        DocumentNode context = about.get(0).require("mdc").orElseThrow();
        assertThat(location).endsWith("/" + context.requireText("case"));
        assertThat(context.requireText("tenant")).isEqualTo("default");
        assertThat(about.get(0).requireText("message"))
                .isEqualTo("case " + context.requireText("case") + ": likely (cisco-ucm-ccm-crash); 1 items, "
                        + EVIDENCE.getBytes(StandardCharsets.UTF_8).length
                        + " bytes, 2 facts, 0 problems while reading");
    }

    @Test
    void nothingThatWasHandedInIsInTheLogTheTracesOrTheMetrics() throws Exception {
        diagnose("User-Agent", MARK + "/1.0");
        post("application/json", "{\"reported\": [\"" + MARK + "\"]}");
        post("application/json", "{\"" + MARK + "\": [nan, " + MARK);
        post("application/json", "{\"facts\": [{\"type\": \"core-dump\", \"node\": \"" + MARK + "\"}]}");
        post(
                "application/json",
                "{\"evidence\": [{\"name\": \"" + MARK + "\", \"node\": \"" + MARK + "\", \"zone\": \"" + MARK
                        + "\", \"text\": \"20210314:101522047:1:gip(1):MED:[ IP_PROC_ERR: " + MARK + "]\"}]}");
        post(MARK, MARK);
        post("text/" + MARK, MARK);
        post("text/plain; charset=" + MARK, MARK);
        post("application/octet-stream", "PK\u0003\u0004" + MARK);
        post("multipart/form-data; boundary=" + MARK, MARK);
        post(
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"" + MARK + "\"; filename=\"" + MARK);
        send(service.request("/v1/diagnoses?q=" + MARK + "&node=" + MARK));
        send(service.request("/v1/diagnoses?limit=" + MARK));
        send(service.request("/v1/articles?q=" + MARK));
        send(service.request("/v1/causes").header("Accept", MARK + "/" + MARK).header("Cookie", MARK + "=;" + MARK));
        send(service.request("/v1/causes")
                .header("Authorization", "Bearer " + MARK)
                .header("traceparent", MARK));
        send(service.request("/v1/diagnoses?pack=" + MARK).POST(HttpRequest.BodyPublishers.ofString(MARK)));
        service.sendRaw(MARK + " /v1/causes HTTP/1.1\r\nHost: " + MARK + "\r\n\r\n");
        service.sendRaw("GET /v1/causes HTTP/1.1\r\n" + MARK + "\r\n\r\n");
        service.sendRaw("GET /v1/causes?x=%" + MARK + " HTTP/9.9\r\nHost: x\r\n\r\n");
        service.sendRaw("POST /v1/diagnoses HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n" + MARK + "\r\n");
        service.sendRaw("POST /v1/diagnoses?name=" + MARK + " HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n"
                + "Content-Length: 400\r\n\r\n" + MARK);
        // The last one's span has been sent: so have those of all before.
        String trace = "b7ad6b7169203331b7ad6b7169203331";
        diagnose("traceparent", "00-" + trace + "-" + PARENT + "-01");
        assertThat(traces.await(4, span -> hex(span.getTraceId().toByteArray()).equals(trace)))
                .hasSize(4);

        assertThat(service.log()).contains("case c").doesNotContainIgnoringCase(MARK);
        assertThat(traces.text()).contains("recognise").doesNotContainIgnoringCase(MARK);
        assertThat(send(service.request("/q/metrics")).body())
                .contains("lineman_cause_total")
                .doesNotContainIgnoringCase(MARK);
    }

    @Test
    void everyLineOfTheLogIsAJsonObject() {
        assertThat(service.log().lines()).isNotEmpty().allSatisfy(line -> assertThat(
                        JsonDocument.read("log", line).requireText("message"))
                .isNotBlank());
    }

    @Test
    void aRealPrometheusTakesTheMetricsTheRulesAndWhatTheDashboardAsks() throws Exception {
        diagnose("X-Nothing", "special");
        try (Prometheus prometheus = new Prometheus(folder, service.port())) {
            prometheus.await("up{job=\"lineman\"} == 1 and on (job, instance) lineman_pack_active");
            prometheus.await("rate(lineman_diagnosis_seconds_count[1m]) >= 0");

            for (String expression : Dashboard.expressions()) {
                prometheus.query(expression);
            }
            for (String metric : metricsOfOthers()) {
                assertThat(prometheus.query(metric)).as(metric).isNotEmpty();
            }
            assertThat(prometheus.query("ALERTS{severity=\"critical\"}")).isEmpty();
            assertThat(prometheus.query("lineman_diagnosis_seconds_bucket{le=\"30.0\"}"))
                    .as("the limit that an alert asks for")
                    .isNotEmpty();
        }
    }

    /** Metrics of the Java machine that the dashboard or a rule asks for. */
    private static Set<String> metricsOfOthers() {
        return Dashboard.expressions().stream()
                .flatMap(expression ->
                        Pattern.compile("\\bjvm_\\w+").matcher(expression).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static HttpResponse<String> diagnose(String header, String value) throws IOException, InterruptedException {
        HttpResponse<String> response = send(service.request("/v1/diagnoses?name=" + MARK + ".log")
                .header("Content-Type", "text/plain")
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString(EVIDENCE)));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response;
    }

    private static void post(String type, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = send(service.request("/v1/diagnoses")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(response.statusCode()).isBetween(200, 599);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return service.send(request.build());
    }

    private static Map<String, String> attributes(Span span) {
        Map<String, String> attributes = new TreeMap<>();
        for (KeyValue attribute : span.getAttributesList()) {
            attributes.put(
                    attribute.getKey(),
                    attribute.getValue().hasIntValue()
                            ? String.valueOf(attribute.getValue().getIntValue())
                            : attribute.getValue().getStringValue());
        }
        return attributes;
    }

    private static String hex(byte[] id) {
        return HexFormat.of().formatHex(id);
    }
}
