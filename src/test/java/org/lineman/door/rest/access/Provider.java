package org.lineman.door.rest.access;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;

/** The OpenID provider of the tests, as its clients see it: by discovery, whichever it is. */
public final class Provider {
    public static final String ALL_SCOPES = "diagnoses:read diagnoses:write packs:read packs:write alarms:write admin";

    private static final String DESK = "http://127.0.0.1/desk";
    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final int MOST_STEPS = 12;
    /** RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final DocumentNode endpoints;

    /** The provider that the service under test believes. */
    public Provider() {
        this(setting("issuer"));
    }

    /** The provider that calls itself so. */
    public Provider(String issuer) {
        this.endpoints = json(HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                .build());
    }

    /** The mint with the key that it signs with. */
    Mint mint() {
        return Mint.with(setting("key"));
    }

    /** Whether it can be asked for tokens that say nothing by themselves. */
    boolean issuesOpaqueTokens() {
        return Boolean.parseBoolean(setting("opaque"));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("tests.provider." + name, String.class);
    }

    /** A token for an application of the tenant acme. */
    public String application(String scope) {
        return clientCredentials("sender", Map.of("scope", scope));
    }

    /**
     * A token by client credentials.
     *
     * @param client one of the tests' clients
     * @param more further parameters of the request
     */
    String clientCredentials(String client, Map<String, String> more) {
        Map<String, String> form = new TreeMap<>(more);
        form.put("grant_type", "client_credentials");
        String secret = client + ":" + client + "-secret-of-the-tests";
        return json(HttpRequest.newBuilder(endpoint("token_endpoint"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)))
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                        .build())
                .requireText("access_token");
    }

    /**
     * A token for a user who logs in with the program "desk", by the authorization code flow with PKCE.
     *
     * @param name the name and the tenant, such as {@code ada@acme}
     */
    public String user(String name, String scope) {
        Map<String, String> question = new LinkedHashMap<>();
        question.put("client_id", "desk");
        question.put("response_type", "code");
        question.put("redirect_uri", DESK);
        question.put("scope", "openid " + scope);
        question.put("login_hint", name);
        question.put("code_challenge", CHALLENGE);
        question.put("code_challenge_method", "S256");
        String code = codeOf(URI.create(endpoint("authorization_endpoint") + "?" + encoded(question)), name);
        return json(HttpRequest.newBuilder(endpoint("token_endpoint"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(Map.of(
                                "grant_type", "authorization_code",
                                "client_id", "desk",
                                "code", code,
                                "redirect_uri", DESK,
                                "code_verifier", VERIFIER))))
                        .build())
                .requireText("access_token");
    }

    /**
     * Goes where a browser would be sent, and fills in the form if there is one, until the program gets its code. Cookies are
     * kept by name, wherever they belong: Java's own keeper sends none of those that a browser would send to 127.0.0.1 alone.
     */
    private static String codeOf(URI start, String name) {
        Map<String, String> cookies = new TreeMap<>();
        HttpRequest.Builder next = HttpRequest.newBuilder(start);
        for (int step = 0; step < MOST_STEPS; step++) {
            next.setHeader(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
            HttpResponse<String> page = send(HttpClient.newHttpClient(), next.build());
            page.headers().allValues("Set-Cookie").forEach(cookie -> {
                String[] pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            });
            String location = page.headers().firstValue("Location").orElse("");
            if (location.startsWith(DESK)) {
                return found(Pattern.compile("[?&]code=([^&]+)"), location);
            }
            next = location.isEmpty()
                    ? filledIn(found(FORM, page.body()).replace("&amp;", "&"), name)
                    : HttpRequest.newBuilder(page.uri().resolve(location));
        }
        throw new IllegalStateException("the login of " + name + " does not end");
    }

    private static HttpRequest.Builder filledIn(String form, String name) {
        return HttpRequest.newBuilder(URI.create(form))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(
                        Map.of("username", name.replaceFirst("@.*", ""), "password", "password of the tests"))));
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("there is no " + pattern + " in: " + text);
        }
        return matcher.group(1);
    }

    private URI endpoint(String name) {
        return URI.create(endpoints.requireText(name));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static DocumentNode json(HttpRequest request) {
        HttpResponse<String> answer = send(HttpClient.newHttpClient(), request);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return JsonDocument.read(request.uri().toString(), answer.body());
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
