package org.lineman.pack.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** Serves the files of a repository on the loopback address, as the simplest web server would (Git's "dumb" protocol). */
final class RepositoryServer implements Closeable {
    private final HttpServer server;
    private final Path folder;

    /** Serves a repository that has one branch. */
    RepositoryServer(Path folder, String branch, String commit) throws IOException {
        this.folder = folder;
        Path info = Files.createDirectories(folder.resolve("info"));
        Files.writeString(info.resolve("refs"), commit + "\trefs/heads/" + branch + "\n");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/voice.git/", this::answer);
        server.start();
    }

    String address() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/voice.git";
    }

    private void answer(HttpExchange exchange) throws IOException {
        Path file = folder.resolve(exchange.getRequestURI().getPath().substring("/voice.git/".length()));
        try (exchange) {
            if (Files.isRegularFile(file)) {
                byte[] content = Files.readAllBytes(file);
                exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
                exchange.getResponseBody().write(content);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
