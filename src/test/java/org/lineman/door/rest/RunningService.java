package org.lineman.door.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service as a process of its own with the pack of this repository, and all that it writes. */
public final class RunningService implements AutoCloseable {
    private static final Path PROGRAM = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final int SECONDS_TO_START = 120;
    private static final int SECONDS_TO_END = 20;
    private static final int MILLIS_TO_ANSWER = 3_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path log;
    private final int port;
    private final Process process;

    /**
     * Starts it and waits until it is ready.
     *
     * @param folder for what it writes
     * @param settings properties beside the usual ones
     */
    public RunningService(Path folder, Map<String, String> settings) throws IOException, InterruptedException {
        this(folder, settings, List.of());
    }

    /**
     * The same by way of another program.
     *
     * @param before the program with its arguments, to which the command is added
     */
    public RunningService(Path folder, Map<String, String> settings, List<String> before)
            throws IOException, InterruptedException {
        this.log = folder.resolve("service.log");
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Dlineman.home=" + Path.of("").toAbsolutePath(),
                "-Dlineman.cache=" + Path.of("target/rules-cache").toAbsolutePath(),
                "-Dlineman.packs.store=" + folder.resolve("packs"),
                "-Dlineman.database.url=jdbc:h2:file:" + folder.resolve("cases"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", PROGRAM.toAbsolutePath().toString(), "serve", "--port", String.valueOf(port)));
        this.process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("the service did not start:\n" + log());
            }
            Thread.sleep(100);
        }
    }

    private boolean isReady() throws IOException, InterruptedException {
        try {
            return send(request("/q/health/ready").build()).statusCode() == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Sends what no client library would send, and hangs up after the first octet of the answer or a while. */
    public void sendRaw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(MILLIS_TO_ANSWER);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getInputStream().read();
        } catch (SocketException | SocketTimeoutException hungUp) {
            // Either side may end this first.
            return;
        }
    }

    /** Ends it as a loss of power does: it gets no say in it. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** All that it wrote so far, on standard output and standard error. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
