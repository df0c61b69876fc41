package org.lineman.door.rest.wire;

import jakarta.ws.rs.ClientErrorException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.lineman.evidence.PassingContent;

/** A body that is refused with 413 once more of it comes than the service takes; its length was not said beforehand. */
public final class BodyStream extends FilterInputStream {
    private static final int TOO_LARGE = 413;

    private final long largest;
    private long read;

    public BodyStream(InputStream body, long largest) {
        super(body);
        this.largest = largest;
    }

    /** A body that may be as large as any but a capture. */
    public static BodyStream of(InputStream body, Settings settings) {
        return new BodyStream(body, settings.largestBody().asLongValue());
    }

    /** One file: a capture may be larger than what has to be kept; what else a file holds is bounded once that is known. */
    public static InputStream passing(InputStream body, Settings settings) throws IOException {
        PassingContent content = new PassingContent(body);
        long largest = content.isCapture()
                ? settings.largestCapture().asLongValue()
                : settings.largestBody().asLongValue();
        return new BodyStream(content.open(), largest);
    }

    /** What is said to a caller whose body is too large. */
    public static String tooLarge(long largest) {
        return "the body is larger than " + largest
                + " bytes; leave out what is not of the time of the incident, or send it" + " packed";
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int got = super.read(bytes, from, length);
        count(Math.max(0, got));
        return got;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > largest) {
            throw new ClientErrorException(tooLarge(largest), TOO_LARGE);
        }
    }
}
