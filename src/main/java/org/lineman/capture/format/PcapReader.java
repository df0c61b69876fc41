package org.lineman.capture.format;

/** Reads a pcap file: a header of 24 bytes, then records. */
final class PcapReader {
    private static final int FILE_HEADER = 24;
    private static final int FCS_KNOWN = 0x04000000;

    private final FrameBuffer buffer;
    private final PcapLayout layout;
    private final FrameSink sink;
    private final Problems problems;
    private final Frame frame = new Frame();

    PcapReader(FrameBuffer buffer, PcapLayout layout, FrameSink sink, Problems problems) {
        this.buffer = buffer;
        this.layout = layout;
        this.sink = sink;
        this.problems = problems;
    }

    CaptureFormat read(boolean gzip) {
        if (!buffer.has(FILE_HEADER)) {
            CaptureReader.cut(buffer, frame, problems, "the file header");
            return layout.format(gzip, 0);
        }
        long snaplen = buffer.u32(16, layout.little());
        int network = buffer.i32(20, layout.little());
        frame.linkType = network & 0xffff;
        frame.fcs = (network & FCS_KNOWN) != 0 ? (network >>> 28) * 2 : 0;
        buffer.advance(FILE_HEADER);
        while (record(snaplen)) {
            sink.frame(frame);
            buffer.advance(frame.captured);
        }
        return layout.format(gzip, snaplen);
    }

    /** Reads a record's header and makes its bytes available; false at the end, or where reading cannot go on. */
    private boolean record(long snaplen) {
        boolean little = layout.little();
        int header = layout.recordHeader();
        if (!buffer.has(header)) {
            if (buffer.available() > 0 || buffer.failure() != null) {
                CaptureReader.cut(buffer, frame, problems, "a record's header");
            }
            return false;
        }
        long seconds = buffer.u32(0, little);
        long fraction = buffer.u32(4, little);
        long captured = buffer.u32(8, little);
        long original = buffer.u32(12, little);
        if (captured > CaptureReader.LONGEST_FRAME) {
            problems.add(
                    CaptureProblem.Kind.BAD_RECORD_LENGTH,
                    buffer.offset(),
                    frame.number,
                    "a record claims " + captured + " bytes, which no frame has; the rest was not read");
            return false;
        }
        if (captured > snaplen && snaplen > 0) {
            problems.add(
                    CaptureProblem.Kind.BEYOND_SNAPLEN,
                    buffer.offset(),
                    frame.number + 1,
                    "a frame of " + captured + " bytes though the header says that frames are cut at " + snaplen);
        }
        frame.offset = buffer.offset();
        buffer.advance(header);
        if (!buffer.has((int) captured)) {
            CaptureReader.cut(buffer, frame, problems, "a frame of " + captured + " bytes");
            return false;
        }
        frame.place(buffer, buffer.position(), (int) captured, (int) Math.min(original, Integer.MAX_VALUE));
        frame.clock(seconds * 1_000_000_000L + fraction * layout.nanosPerUnit());
        return true;
    }
}
