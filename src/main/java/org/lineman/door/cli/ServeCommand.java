package org.lineman.door.cli;

import io.quarkus.runtime.Quarkus;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lineman serve}: the HTTP API. */
@Command(name = "serve", description = "Serves the HTTP API until it is stopped.")
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    private static final int HIGHEST_PORT = 65_535;

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", description = "the TCP port (default: 8080)")
    private Integer port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "the address to listen on (default: 127.0.0.1, this machine alone)")
    private String host;

    @Override
    public Integer call() {
        if (port != null && (port < 0 || port > HIGHEST_PORT)) {
            throw new ParameterException(
                    spec.commandLine(), "--port " + port + " is no TCP port; use 1 to " + HIGHEST_PORT);
        }
        if (port != null) {
            System.setProperty("quarkus.http.port", port.toString());
        }
        if (host != null) {
            System.setProperty("quarkus.http.host", host);
        }
        Quarkus.run();
        return Exit.DIAGNOSED;
    }
}
