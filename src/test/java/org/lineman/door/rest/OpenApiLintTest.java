package org.lineman.door.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lineman.Peer;

/** Spectral, an OpenAPI linter, has nothing to say against the contract. */
class OpenApiLintTest {

    @Test
    void theContractPassesTheLinter() throws IOException, InterruptedException {
        Path spectral = Peer.requireModule("@stoplight/spectral-cli");

        Process lint = new ProcessBuilder(
                        "node",
                        spectral.resolve("dist/index.js").toString(),
                        "lint",
                        "--ruleset",
                        "src/test/peers/spectral.yaml",
                        "--fail-severity",
                        "warn",
                        Contract.FILE.toString())
                .redirectErrorStream(true)
                .start();
        lint.getOutputStream().close();
        String says = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(lint.waitFor()).as(says).isZero();
        assertThat(says).contains("No results");
    }
}
