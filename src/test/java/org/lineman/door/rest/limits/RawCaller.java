package org.lineman.door.rest.limits;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A caller that writes what it likes on a connection, which no HTTP client would, and reads whatever comes back. */
final class RawCaller implements AutoCloseable {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ");

    private final Socket socket;

    RawCaller() throws IOException {
        this("127.0.0.1");
    }

    /** A caller of this address, which has to be one of this machine. */
    RawCaller(String own) throws IOException {
        this.socket = new Socket("127.0.0.1", RestAssured.port, InetAddress.getByName(own), 0);
    }

    /** Sends text, of which each character is a byte. */
    RawCaller send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** All that comes until the connection ends, or until nothing comes for so long. */
    Heard hear(int millis) throws IOException {
        socket.setSoTimeout(millis);
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        boolean closed = false;
        try {
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                heard.write(buffer, 0, read);
            }
            closed = true;
        } catch (SocketTimeoutException nothingMore) {
            closed = false;
        } catch (IOException reset) {
            closed = true;
        }
        return new Heard(heard.toString(StandardCharsets.UTF_8), closed);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /**
     * What came back.
     *
     * @param text all of it
     * @param closed whether the server ended the connection
     */
    record Heard(String text, boolean closed) {
        /** The status of each answer. */
        List<Integer> statuses() {
            List<Integer> statuses = new ArrayList<>();
            for (Matcher status = STATUS.matcher(text); status.find(); ) {
                statuses.add(Integer.valueOf(status.group(1)));
            }
            return statuses;
        }
    }
}
