package org.lineman.door.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --url} and {@code --token-file}: the service that is spoken to, and what it is shown if it asks who is speaking. */
final class ServiceOption {
    private static final String TOKEN = "LINEMAN_TOKEN";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "the service (default: ${DEFAULT-VALUE})")
    private String url;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "the file with an access token or a key for a secured service (default: the variable " + TOKEN
                    + ", if it is set)")
    private Path tokenFile;

    /** The service. */
    Service service() {
        URI address = address();
        Optional<String> token = token();
        if (token.isPresent() && "http".equals(address.getScheme()) && !isHere(address.getHost())) {
            throw wrong("--url " + url + " is not encrypted: everybody on the way could read the token; use https");
        }
        return new Service(address, token);
    }

    private URI address() {
        try {
            URI address = URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
            if (address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // It is told below what is wrong with it.
        }
        throw wrong("--url " + url + " is no address of a service; use http://127.0.0.1:8080 or the like");
    }

    /** A token never stands on the command line, which every user of the machine can read. */
    private Optional<String> token() {
        String token = tokenFile == null ? environment() : read(tokenFile);
        if (token.isEmpty()) {
            return Optional.empty();
        }
        if (!token.matches("[\\x21-\\x7e]+")) {
            throw wrong((tokenFile == null ? TOKEN : tokenFile.toString()) + " holds no token: it is one word");
        }
        return Optional.of(token);
    }

    private String environment() {
        RootCommand lineman = (RootCommand) spec.root().userObject();
        return lineman.terminal().environment().getOrDefault(TOKEN, "").strip();
    }

    private String read(Path file) {
        try {
            String token = Files.readString(file).strip();
            if (token.isEmpty()) {
                throw wrong(file + " is empty; it should hold an access token or a key");
            }
            return token;
        } catch (IOException e) {
            throw wrong(FileFault.reading(file, e));
        }
    }

    private static boolean isHere(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private ParameterException wrong(String says) {
        return new ParameterException(spec.commandLine(), says);
    }
}
