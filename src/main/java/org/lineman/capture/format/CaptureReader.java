package org.lineman.capture.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/**
 * Reads a capture of any known format from a stream, in one pass and within {@value FrameBuffer#CAPACITY} bytes. What is
 * wrong with the capture becomes a {@link CaptureProblem}, never an exception.
 */
public final class CaptureReader {
    /** The longest frame taken for real; libpcap and Wireshark draw the line at the same place. */
    static final int LONGEST_FRAME = 262_144;

    private static final int GZIP_MAGIC = 0x1f8b;

    private CaptureReader() {}

    /**
     * Hands every frame of the capture to the sink.
     *
     * @param in the capture from its first byte; left open
     * @param sink takes the frames
     * @param problems takes what was wrong
     * @return how the capture was stored
     */
    public static CaptureFormat read(InputStream in, FrameSink sink, Problems problems) {
        PushbackInputStream start = new PushbackInputStream(in, 2);
        boolean gzip = false;
        InputStream capture = start;
        try {
            gzip = startsWithGzip(start);
            capture = gzip ? new GZIPInputStream(start, 1 << 16) : start;
        } catch (IOException e) {
            problems.add(CaptureProblem.Kind.READ_FAILED, 0, 0, "the start cannot be read: " + e.getMessage());
            return CaptureFormat.unknown(gzip);
        }
        return read(new FrameBuffer(capture), gzip, sink, problems);
    }

    private static boolean startsWithGzip(PushbackInputStream in) throws IOException {
        byte[] magic = in.readNBytes(2);
        in.unread(magic);
        return magic.length == 2 && Wire.u16(magic, 0) == GZIP_MAGIC;
    }

    private static CaptureFormat read(FrameBuffer buffer, boolean gzip, FrameSink sink, Problems problems) {
        if (!buffer.has(4)) {
            return unreadable(buffer, gzip, problems, "the capture has fewer than four bytes");
        }
        int magic = buffer.i32(0, false);
        PcapLayout layout = PcapLayout.ofMagic(magic);
        if (layout != null) {
            return new PcapReader(buffer, layout, sink, problems).read(gzip);
        }
        if (magic == PcapngReader.SECTION_HEADER) {
            return new PcapngReader(buffer, sink, problems).read(gzip);
        }
        return unreadable(
                buffer,
                gzip,
                problems,
                String.format("it begins with %08x, which is no capture format that is read", magic));
    }

    private static CaptureFormat unreadable(FrameBuffer buffer, boolean gzip, Problems problems, String says) {
        if (buffer.failure() != null) {
            problems.add(
                    CaptureProblem.Kind.READ_FAILED,
                    buffer.offset(),
                    0,
                    "the capture cannot be read: " + buffer.failure().getMessage());
        } else {
            problems.add(CaptureProblem.Kind.NOT_A_CAPTURE, 0, 0, says);
        }
        return CaptureFormat.unknown(gzip);
    }

    /** Notes that the stream ended within something, and whether it failed or was cut. */
    static void cut(FrameBuffer buffer, Frame frame, Problems problems, String what) {
        boolean ended = buffer.failure() == null || buffer.failure() instanceof EOFException;
        if (!ended) {
            problems.add(
                    CaptureProblem.Kind.READ_FAILED,
                    buffer.offset(),
                    frame.number(),
                    "reading failed in " + what + ": " + buffer.failure().getMessage());
        } else {
            problems.add(
                    CaptureProblem.Kind.CUT_SHORT,
                    buffer.offset(),
                    frame.number(),
                    "the capture ends in the middle of " + what);
        }
    }
}
