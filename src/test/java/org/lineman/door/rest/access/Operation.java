package org.lineman.door.rest.access;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lineman.document.DocumentNode;
import org.lineman.door.rest.Contract;

/**
 * An operation of the contract with one of its forms of a body.
 *
 * @param method in upper case
 * @param path with its parameters filled in
 * @param body the media type; empty if there is none
 * @param scope the scope that the contract declares
 * @param answers the statuses that the contract lists
 */
public record Operation(String method, String path, String body, Scope scope, Set<String> answers) {

    /** All operations; an operation that declares anything but one scope, or a key in its stead, is a mistake. */
    public static Stream<Operation> all() throws IOException {
        return Contract.read(Files.readString(Contract.FILE)).map("paths").entrySet().stream()
                .flatMap(path -> path.getValue().entries().entrySet().stream()
                        .flatMap(method -> of(method.getKey(), path.getKey(), method.getValue())));
    }

    private static Stream<Operation> of(String method, String path, DocumentNode operation) {
        Set<String> bodies = operation
                .get("requestBody")
                .map(body -> body.map("content").keySet())
                .orElse(Set.of(""));
        Scope scope = scope(method + " " + path, operation.list("security"));
        return bodies.stream()
                .map(body -> new Operation(
                        method.toUpperCase(java.util.Locale.ROOT),
                        path.replaceAll("\\{\\w+}", "none"),
                        body,
                        scope,
                        operation.map("responses").keySet()));
    }

    private static Scope scope(String operation, List<DocumentNode> security) {
        List<String> scopes =
                security.stream().flatMap(way -> way.texts("oauth").stream()).toList();
        boolean takesKeys = security.stream().anyMatch(way -> way.has("key"));
        if (security.size() != 2 || scopes.size() != 1 || !takesKeys) {
            throw new AssertionError(operation + " must declare one scope of oauth, or a key: " + scopes);
        }
        return Scope.of(scopes.get(0)).orElseThrow(() -> new AssertionError(operation + ": " + scopes));
    }

    /** Sends something of the right type, and otherwise of no use. */
    public Response send(RequestSpecification request) {
        RequestSpecification full =
                switch (body) {
                    case "" -> request;
                    case "multipart/form-data" -> request.multiPart("request", "{}");
                    case "application/json" ->
                        request.contentType(ContentType.JSON).body("{}");
                    default -> request.contentType(body).body("x".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                };
        return full.request(method, path);
    }

    @Override
    public String toString() {
        return (method + " " + path + " " + body).strip();
    }
}
