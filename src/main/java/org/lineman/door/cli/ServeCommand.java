package org.lineman.door.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.configuration.ConfigurationException;
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
        Quarkus.run(null, (code, failure) -> {
            int exit = exit(code, failure);
            // A broken pack has told what is wrong, line by line; of anything else the server may not have said a word.
            if (failure != null && exit == Exit.FAILED) {
                System.err.println("lineman: the service did not start: " + innermost(failure));
            }
            System.exit(exit);
        });
        return Exit.DIAGNOSED;
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    /** The exit code of a service that has ended; a pack that is broken stops the start as a wrong configuration. */
    static int exit(int code, Throwable failure) {
        if (code == 0 && failure == null) {
            return Exit.DIAGNOSED;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConfigurationException) {
                return Exit.BROKEN_PACK;
            }
        }
        return Exit.FAILED;
    }
}
