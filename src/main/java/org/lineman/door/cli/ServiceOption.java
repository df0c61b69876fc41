package org.lineman.door.cli;

import java.net.URI;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --url}: the service that is spoken to. */
final class ServiceOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "the service (default: ${DEFAULT-VALUE})")
    private String url;

    /** The service. */
    Service service() {
        try {
            URI address = URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
            if (address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
                return new Service(address);
            }
        } catch (IllegalArgumentException e) {
            // It is told below what is wrong with it.
        }
        throw new ParameterException(
                spec.commandLine(),
                "--url " + url + " is no address of a service; use http://127.0.0.1:8080 or the like");
    }
}
