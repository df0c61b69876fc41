package org.lineman.door.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service as a process of its own, on the loopback address and a free port. */
final class ServiceProcess implements AutoCloseable {
    private static final Path PROGRAM =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final int SECONDS_TO_START = 90;
    private static final int SECONDS_TO_END = 20;

    private final Path folder;
    private final int port;
    private Process process;

    /** What a command printed, and its exit code. */
    record Said(int exit, String out, String err) {}

    /** Prepares a service whose home is below a folder. */
    ServiceProcess(Path folder) throws IOException {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    /** Starts it and waits until it is ready. */
    void start() throws IOException, InterruptedException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-Dlineman.home=" + folder.resolve("home"),
                        "-Dlineman.cache=" + Path.of("target/rules-cache").toAbsolutePath(),
                        "-Dlineman.packs.store=" + folder.resolve("packs"),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-jar",
                        PROGRAM.toString(),
                        "serve",
                        "--port",
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (lineman("packs", "status").exit() != 0) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the service did not start:\n" + Files.readString(log()));
            }
            Thread.sleep(100);
        }
    }

    private Path log() {
        return folder.resolve("service.log");
    }

    /** Runs a command of the command line against it, in this process. */
    Said lineman(String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--url", url()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                false);
        int exit = Main.run(terminal, new Installation(folder.resolve("home"), folder), line.toArray(String[]::new));
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Asks it to end, as whoever runs services does: SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** The exit code, once it has ended. */
    int exit() throws InterruptedException {
        if (!process.waitFor(SECONDS_TO_START, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the service does not end");
        }
        return process.exitValue();
    }

    /** Ends it as a loss of power does: it gets no say in it. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
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
