package org.lineman.door.rest.access;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A certified OpenID provider, npm's oidc-provider, as a process beside the tests; it ends with them. */
public final class ProviderProcess implements QuarkusTestResourceLifecycleManager {
    private static final Path PROGRAM = Path.of("src/test/peers/oidc/provider.mjs");

    private Process process;

    @Override
    public Map<String, String> start() {
        return start(0);
    }

    /**
     * Starts it.
     *
     * @param port where it listens; any free port if 0
     * @return the settings of a service that believes it
     */
    public Map<String, String> start(int port) {
        Mint mint = Mint.strange();
        try {
            process = new ProcessBuilder("node", PROGRAM.toString(), String.valueOf(port))
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            Path.of("target/oidc-provider.log").toFile()))
                    .start();
            process.outputWriter(StandardCharsets.UTF_8)
                    .append(mint.privateKey())
                    .append('\n')
                    .flush();
            String issuer = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            if (issuer == null) {
                throw new IllegalStateException(PROGRAM + " did not start: see target/oidc-provider.log");
            }
            return Map.of(
                    "lineman.access.issuer",
                    issuer,
                    "tests.provider.issuer",
                    issuer,
                    "tests.provider.opaque",
                    "true",
                    "tests.provider.key",
                    mint.privateKey());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (process != null) {
            process.destroy();
        }
    }
}
