package org.lineman.door.rest;

import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import java.nio.file.Path;
import org.lineman.document.DocumentNode;
import org.lineman.document.YamlDocument;

/** The contract at the top of the repository. */
public final class Contract {
    public static final Path FILE = Path.of("openapi.yaml").toAbsolutePath();

    /** Fails a request or an answer that is not as the contract has it. */
    public static final OpenApiValidationFilter HELD =
            new OpenApiValidationFilter(FILE.toUri().toString());

    private Contract() {}

    public static DocumentNode read(String yaml) {
        return YamlDocument.read("openapi.yaml", yaml);
    }
}
