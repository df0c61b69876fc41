package org.lineman.door.rest.wire;

import jakarta.ws.rs.ClientErrorException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.lineman.evidence.PassingContent;

/**
 * A body that is refused with 413 once more of it comes than the service takes, since its length was not said beforehand, and
 * with 408 if it comes too slowly.
 */
public final class BodyStream extends FilterInputStream {
    private static final int TOO_LARGE = 413;

    private final long largest;
    private final BodyPace pace;
    private long read;

    /** A short body that may hold so many bytes. */
    public BodyStream(InputStream body, long largest) {
        this(body, largest, BodyPace.usual());
    }

    /** A body that may hold so many bytes and comes at this pace. */
    public BodyStream(InputStream body, long largest, BodyPace pace) {
        super(body);
        this.largest = largest;
        this.pace = pace;
    }

    /** A body that may be as large as any but a capture. */
    public static BodyStream of(InputStream body, Settings settings) {
        return new BodyStream(body, settings.largestBody().asLongValue(), BodyPace.of(settings.limits()));
    }

    /** One file: a capture may be larger than what has to be kept; what else a file holds is bounded once that is known. */
    public static InputStream passing(InputStream body, Settings settings) throws IOException {
        long largest = settings.largestCapture().asLongValue();
        PassingContent content = new PassingContent(new BodyStream(body, largest, BodyPace.of(settings.limits())));
        return content.isCapture() ? content.open() : of(content.open(), settings);
    }

    /** What is said to a caller whose body is too large. */
    public static String tooLarge(long largest) {
        return "the body is larger than " + largest
                + " bytes; leave out what is not of the time of the incident, or send it" + " packed";
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
        long before = System.nanoTime();
        int got = next(bytes, from, length);
        count(Math.max(0, got), System.nanoTime() - before);
        return got;
    }

    /** Nothing that comes from the service's own disk can fail here: the caller went away, or nothing came for too long. */
    private int next(byte[] bytes, int from, int length) {
        try {
            return super.read(bytes, from, length);
        } catch (IOException e) {
            throw new Declined(
                    Declined.Reason.TOO_SLOW,
                    "the body stopped after " + read + " bytes (" + e.getMessage()
                            + "); send it again, over a steadier link");
        }
    }

    private void count(int bytes, long nanos) {
        read += bytes;
        pace.came(bytes, nanos);
        if (read > largest) {
            throw new ClientErrorException(tooLarge(largest), TOO_LARGE);
        }
    }
}
