package org.lineman.door.rest.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lineman.document.DocumentNode;

/** Makes requests to operations: most of them right, many nearly, some not at all. */
final class RequestMaker {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "BREW");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json; charset=utf-16",
            "application/octet-stream",
            "text/plain",
            "text/plain; charset=nonsense",
            "text/html",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "application/xml",
            "a",
            "*/*",
            "application/json;;;",
            "application/json, text/plain");
    private static final List<String> ACCEPTS = List.of(
            "*/*",
            "application/json",
            "image/svg+xml",
            "text/html",
            "application/problem+json",
            "a",
            "*/*;q=0",
            "text/event-stream",
            ",");
    private static final String BOUNDARY = "7d-fuzz-1";

    private final DocumentNode contract;
    private final EvidenceLines lines;
    private final Ids ids;
    private final URI service;
    private final Random random;

    RequestMaker(DocumentNode contract, EvidenceLines lines, Ids ids, URI service, long seed) {
        this.contract = contract;
        this.lines = lines;
        this.ids = ids;
        this.service = service;
        this.random = new Random(seed);
    }

    /**
     * A request.
     *
     * @param operation the operation that it is meant for
     * @param strayed true if its method or path may be none of the contract's
     * @param request what is sent
     * @param body what is sent, for a message
     */
    record Made(Operation operation, boolean strayed, HttpRequest request, String body) {}

    /** One request to an operation. */
    Made make(Operation operation) {
        // A third of the requests are right in every part, or none would get past the first check.
        int wrong = random.nextInt(3) == 0 ? 0 : random.nextInt(30);
        SchemaValues values = new SchemaValues(contract, lines, random, wrong);
        boolean strayMethod = wrong > 0 && random.nextInt(25) == 0;
        boolean strayPath = wrong > 0 && random.nextInt(25) == 0;
        String path = operation.at(name -> segment(operation, name, values));
        if (strayPath) {
            path += List.of("/", "/x", "//", ";a=b", "/%2e%2e", "%20", "?").get(random.nextInt(7));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path + query(operation, values)))
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(60));
        headers(operation, values, wrong, request);
        String body = body(operation, values, wrong, request);
        String method = strayMethod ? METHODS.get(random.nextInt(METHODS.size())) : operation.method();
        request.method(
                method,
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1));
        // A segment that is empty, or holds a slash once it is decoded, leads to another path.
        boolean strayed = strayMethod || strayPath || path.matches("(?i).*(//|/$|/\\.|%2f|%2e|%5c|;|%3b|%00).*");
        return new Made(operation, strayed, request.build(), body == null ? "" : body);
    }

    /** What does not make a URI in any way is encoded once more. */
    private URI uri(String target) {
        try {
            return service.resolve(target);
        } catch (IllegalArgumentException e) {
            return service.resolve(target.replace("%", "%25"));
        }
    }

    private String segment(Operation operation, String name, SchemaValues values) {
        if (random.nextInt(3) > 0 && ids.any(random).isPresent()) {
            return ids.any(random).orElseThrow();
        }
        // The examples of the contract are of things that are there, and to change those takes minutes.
        DocumentNode schema = operation.parameters().stream()
                .filter(parameter -> parameter.optionalText("name").equals(name))
                .findFirst()
                .flatMap(parameter -> parameter.get("schema"))
                .orElseThrow();
        return encoded(String.valueOf(values.of(schema)));
    }

    private String query(Operation operation, SchemaValues values) {
        List<String> pairs = new ArrayList<>();
        for (DocumentNode parameter : operation.parameters()) {
            boolean wanted = parameter.optionalText("required").equals("true") || random.nextInt(3) == 0;
            if (parameter.optionalText("in").equals("query") && wanted) {
                Object value = values.of(parameter.require("schema").orElseThrow());
                String name = parameter.optionalText("name");
                pairs.add(name + (random.nextInt(30) == 0 ? "" : "=" + encoded(String.valueOf(value))));
                if (random.nextInt(40) == 0) {
                    pairs.add(name + "=" + encoded(Hostile.text(random)));
                }
            }
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private void headers(Operation operation, SchemaValues values, int wrong, HttpRequest.Builder request) {
        for (DocumentNode parameter : operation.parameters()) {
            if (parameter.optionalText("in").equals("header") && random.nextInt(4) == 0) {
                Object value = values.of(parameter.require("schema").orElseThrow());
                String legal = String.valueOf(value).replaceAll("[^ -~]", "?");
                request.header(parameter.optionalText("name"), legal);
            }
        }
        if (random.nextInt(100) < wrong) {
            request.header("Accept", ACCEPTS.get(random.nextInt(ACCEPTS.size())));
        }
    }

    private String body(Operation operation, SchemaValues values, int wrong, HttpRequest.Builder request) {
        if (operation.bodies().isEmpty()) {
            if (wrong > 0 && random.nextInt(20) == 0) {
                request.header("Content-Type", TYPES.get(random.nextInt(TYPES.size())));
                return Hostile.text(random);
            }
            return null;
        }
        List<String> types = List.copyOf(operation.bodies().keySet());
        String type = types.get(random.nextInt(types.size()));
        String body = content(type, operation.bodies().get(type), values);
        if (random.nextInt(200) < wrong) {
            body = Hostile.damaged(body, random);
        }
        boolean other = random.nextInt(200) < wrong;
        String sent = type.startsWith("multipart") ? type + "; boundary=" + BOUNDARY : type;
        request.header("Content-Type", other ? TYPES.get(random.nextInt(TYPES.size())) : sent);
        return body;
    }

    private String content(String type, DocumentNode schema, SchemaValues values) {
        Object value = values.of(schema);
        if (type.startsWith("multipart")) {
            return form(value);
        }
        if (type.endsWith("json")) {
            return json(value);
        }
        return value instanceof String text ? text : json(value);
    }

    private String form(Object value) {
        StringBuilder form = new StringBuilder();
        Map<?, ?> fields = value instanceof Map<?, ?> map ? map : Map.of("file", value);
        fields.forEach((name, content) -> {
            List<?> parts = content instanceof List<?> list ? list : List.of(content);
            for (Object part : parts) {
                form.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"");
                form.append(String.valueOf(name).replaceAll("[\"\r\n]", "'")).append('"');
                if (random.nextInt(4) > 0) {
                    form.append("; filename=\"")
                            .append(Hostile.text(random).replaceAll("[\"\r\n]", "'"))
                            .append('"');
                }
                form.append("\r\n\r\n")
                        .append(part instanceof String text ? text : json(part))
                        .append("\r\n");
            }
        });
        return form.append("--").append(BOUNDARY).append("--\r\n").toString();
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
