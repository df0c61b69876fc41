package org.lineman.door.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;

/** The contract is what is served, and what is served is the contract. */
@QuarkusTest
class ContractTest {

    @Test
    void theContractIsServedAsItStands() throws IOException {
        String served = given().queryParam("format", "json").get("/q/openapi").asString();

        assertThat(JsonDocument.read("served", served).plain())
                .usingRecursiveComparison()
                .isEqualTo(Contract.read(Files.readString(Contract.FILE)).plain());
    }

    @Test
    void thePathsOfTheCodeAreThoseOfTheContract() throws IOException {
        assertThat(operationsOfTheCode()).isEqualTo(operationsOfTheContract());
    }

    @Test
    void thePageToTryItIsThere() {
        assertThat(given().get("/q/swagger-ui/").asString()).contains("/q/openapi");
    }

    @Test
    void healthNamesThePack() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'pack' }.status", org.hamcrest.Matchers.equalTo("UP"));
    }

    /** Such as {@code post /v1/diagnoses text/plain}. */
    private static Set<String> operationsOfTheContract() throws IOException {
        Set<String> operations = new TreeSet<>();
        DocumentNode contract = Contract.read(Files.readString(Contract.FILE));
        contract.map("paths").forEach((path, methods) -> methods.entries().forEach((method, operation) -> {
            Set<String> bodies = operation
                    .get("requestBody")
                    .map(body -> body.map("content").keySet())
                    .orElse(Set.of(""));
            bodies.forEach(body -> operations.add((method + " " + path + " " + body).strip()));
        }));
        return operations;
    }

    private static Set<String> operationsOfTheCode() {
        Set<String> operations = new TreeSet<>();
        for (JavaClass resource : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.lineman.door")) {
            for (JavaMethod method : resource.getMethods()) {
                method.getAnnotations().stream()
                        .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                        .forEach(annotation -> operations.addAll(operations(
                                resource, method, annotation.getRawType().getSimpleName())));
            }
        }
        return operations;
    }

    private static Set<String> operations(JavaClass resource, JavaMethod method, String verb) {
        String path = resource.getAnnotationOfType(Path.class).value()
                + (method.isAnnotatedWith(Path.class)
                        ? method.getAnnotationOfType(Path.class).value()
                        : "");
        String[] bodies = method.isAnnotatedWith(Consumes.class)
                ? method.getAnnotationOfType(Consumes.class).value()
                : new String[] {""};
        Set<String> operations = new TreeSet<>();
        for (String body : bodies) {
            operations.add((verb.toLowerCase(java.util.Locale.ROOT) + " " + path + " " + body).strip());
        }
        return operations;
    }
}
