package org.lineman.door.rest.access;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TokenIntrospection;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a token that was found valid says of its bearer. */
final class Claims {
    private final JsonObject claims;

    Claims(JsonObject claims) {
        this.claims = claims;
    }

    /** The claims of a caller whose token Quarkus has verified: its own, or what the provider answered about an opaque one. */
    static Claims of(SecurityIdentity verified) {
        TokenIntrospection answered = verified.getAttribute("introspection");
        if (answered != null) {
            return new Claims(new JsonObject(answered.getIntrospectionString()));
        }
        AccessTokenCredential token = verified.getCredential(AccessTokenCredential.class);
        try {
            byte[] payload = Base64.getUrlDecoder().decode(token.getToken().split("\\.")[1]);
            return new Claims(new JsonObject(new String(payload, StandardCharsets.UTF_8)));
        } catch (DecodeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalStateException("a token that was verified has no claims", e);
        }
    }

    /** The texts under a claim: a list's items or the one text; empty if there is no such claim. */
    List<String> texts(String path) {
        Object value = claims.containsKey(path) ? claims.getValue(path) : below(claims, path);
        Stream<?> values = value instanceof JsonArray list ? list.stream() : Stream.ofNullable(value);
        return values.filter(one -> one instanceof String || one instanceof Number || one instanceof Boolean)
                .map(String::valueOf)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** The texts under the first of several claims that there is. */
    List<String> texts(List<String> paths) {
        return paths.stream()
                .map(this::texts)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The text under the first of several claims that there is. */
    Optional<String> text(List<String> paths) {
        return texts(paths).stream().findFirst();
    }

    private static Object below(JsonObject object, String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            return object.getValue(path);
        }
        return object.getValue(path.substring(0, slash)) instanceof JsonObject inner
                ? below(inner, path.substring(slash + 1))
                : null;
    }
}
