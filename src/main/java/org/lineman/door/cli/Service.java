package org.lineman.door.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;
import org.lineman.document.JsonWriter;

/** A running service, spoken to over HTTP. */
final class Service {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    /** A pack with many cases is tried for minutes. */
    private static final Duration TO_ANSWER = Duration.ofMinutes(30);

    private static final int FIRST_ERROR = 400;
    private static final int NO_CONTENT = 204;

    private static final int UNAUTHORIZED = 401;

    private final URI address;
    private final Optional<String> token;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .proxy(HttpClient.Builder.NO_PROXY)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /**
     * A service.
     *
     * @param token an access token or a key, if the service is to be shown one
     */
    Service(URI address, Optional<String> token) {
        this.address = address;
        this.token = token;
    }

    /** A part of a path, whatever stands in it. */
    static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Reads a document. */
    DocumentNode get(String path) throws IOException {
        return send(request(path).GET());
    }

    /** Orders something with a JSON document. */
    DocumentNode post(String path, Object document) throws IOException {
        String json = new JsonWriter().write(document);
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Orders something that needs no words. */
    DocumentNode post(String path) throws IOException {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Sends a file. */
    DocumentNode post(String path, Path file) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofFile(file)));
    }

    /** Ends something. */
    DocumentNode delete(String path) throws IOException {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(TO_ANSWER);
        token.ifPresent(shown -> request.header("Authorization", "Bearer " + shown));
        return request;
    }

    private DocumentNode send(HttpRequest.Builder request) throws IOException {
        HttpResponse<String> answer;
        try {
            answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceRefused("interrupted", Exit.FAILED);
        } catch (IOException e) {
            throw new ServiceRefused(
                    "no service answers at " + address + " (" + e + "); start it with: lineman serve", Exit.FAILED);
        }
        DocumentNode document = read(answer.statusCode() == NO_CONTENT ? "{}" : answer.body());
        if (answer.statusCode() == UNAUTHORIZED && token.isEmpty()) {
            throw new ServiceRefused(
                    "the service at " + address
                            + " asks who you are; put an access token or a key into a file and name it"
                            + " with --token-file, or into the variable LINEMAN_TOKEN",
                    Exit.FAILED);
        }
        if (answer.statusCode() >= FIRST_ERROR) {
            throw ServiceRefused.of(answer.statusCode(), document);
        }
        return document;
    }

    private DocumentNode read(String body) {
        try {
            return JsonDocument.read("answer", body);
        } catch (DocumentException e) {
            throw new ServiceRefused("what answers at " + address + " is not Lineman", Exit.FAILED);
        }
    }
}
