package org.lineman.door.rest.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every operation of the contract, with every sort of token: the scope that is declared gets through, and nothing else. */
@ExtendWith(ProviderPresent.class)
@QuarkusTest
@TestProfile(Secured.class)
class ScopeMatrixTest {
    private static final int LONG = 3600;

    private final Provider provider = new Provider();

    @TestFactory
    Stream<DynamicTest> nobodyGetsThroughWithoutAValidToken() throws IOException {
        Map<String, String> bad = badTokens();

        return Operation.all()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    isRefused(operation, "no token", operation.send(given()), "");
                    bad.forEach((name, token) -> isRefused(
                            operation,
                            name,
                            operation.send(bearing(token)),
                            ", error=\"invalid_token\", error_description="));
                }));
    }

    private Map<String, String> badTokens() {
        String valid = provider.application(Provider.ALL_SCOPES);
        Mint mint = provider.mint();
        long now = System.currentTimeMillis() / 1000;
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("garbage", "aGVsbG8");
        bad.put("garbage in three parts", "aGVs.bG8h.c2ln");
        bad.put("another signature", Mint.strange().changed(valid, claims -> {}));
        bad.put(
                "a claim changed after signing",
                withClaimsOf(valid, mint.changed(valid, c -> c.put("tenant", "other"))));
        bad.put("expired", mint.changed(valid, claims -> claims.put("exp", now - LONG)));
        bad.put("without an end", mint.changed(valid, claims -> claims.remove("exp")));
        bad.put("not valid yet", mint.changed(valid, claims -> claims.put("nbf", now + LONG)));
        bad.put("for somebody else", mint.changed(valid, claims -> claims.put("aud", "elsewhere")));
        bad.put("for nobody", mint.changed(valid, claims -> claims.remove("aud")));
        bad.put("by another issuer", mint.changed(valid, claims -> claims.put("iss", "https://login.example.net")));
        bad.put("signed by nobody", Mint.unsigned(valid));
        bad.put("signed with the public key", mint.signedWithPublicKey(valid));
        return bad;
    }

    private static String withClaimsOf(String signed, String claims) {
        String[] parts = signed.split("\\.");
        return parts[0] + "." + claims.split("\\.")[1] + "." + parts[2];
    }

    private static void isRefused(Operation operation, String with, Response response, String challenge) {
        String what = operation + " with " + with;
        assertThat(response.statusCode()).as(what).isEqualTo(401);
        assertThat(response.contentType()).as(what).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("detail")).as(what).isNotBlank();
        assertThat(response.header("WWW-Authenticate")).as(what).startsWith("Bearer realm=\"lineman\"" + challenge);
    }

    @TestFactory
    Stream<DynamicTest> exactlyTheDeclaredScopeGetsThrough() throws IOException {
        Map<Scope, String> tokens = new LinkedHashMap<>();
        for (Scope scope : Scope.values()) {
            tokens.put(scope, provider.application(scope.word()));
        }
        return Operation.all()
                .map(operation -> DynamicTest.dynamicTest(
                        operation.toString(),
                        () -> tokens.forEach((scope, token) -> {
                            Response response = operation.send(bearing(token));
                            String what = operation + " with " + scope.word() + " answered " + response.asString();
                            if (scope == operation.scope()) {
                                assertThat(response.statusCode()).as(what).isNotIn(401, 403);
                            } else {
                                assertThat(response.statusCode()).as(what).isEqualTo(403);
                                assertThat(response.header("WWW-Authenticate"))
                                        .as(what)
                                        .endsWith("error=\"insufficient_scope\", scope=\""
                                                + operation.scope().word() + "\"");
                                assertThat(response.jsonPath().getString("detail"))
                                        .as(what)
                                        .contains("sender", operation.scope().word());
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> theContractTellsOfEveryRefusal() throws IOException {
        return Operation.all()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> assertThat(operation.answers())
                        .contains("401", "403")));
    }

    private static RequestSpecification bearing(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
