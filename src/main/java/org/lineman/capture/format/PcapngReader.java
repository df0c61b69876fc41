package org.lineman.capture.format;

import java.util.ArrayList;
import java.util.List;

/** Reads a pcapng file: blocks that frame themselves, in sections that each have a byte order and interfaces. */
final class PcapngReader {
    static final int SECTION_HEADER = 0x0a0d0d0a;

    private static final int BYTE_ORDER = 0x1a2b3c4d;
    private static final int INTERFACE = 1;
    private static final int OBSOLETE_PACKET = 2;
    private static final int SIMPLE_PACKET = 3;
    private static final int ENHANCED_PACKET = 6;
    private static final int LONGEST_DESCRIPTION = 1 << 16;
    private static final int MOST_INTERFACES = 4_096;

    private final FrameBuffer buffer;
    private final FrameSink sink;
    private final Problems problems;
    private final Frame frame = new Frame();
    private final List<PcapngInterface> interfaces = new ArrayList<>();
    private boolean little;
    private boolean firstOrderLittle;
    private boolean inSection;

    PcapngReader(FrameBuffer buffer, FrameSink sink, Problems problems) {
        this.buffer = buffer;
        this.sink = sink;
        this.problems = problems;
    }

    CaptureFormat read(boolean gzip) {
        boolean more = true;
        while (more) {
            more = block();
        }
        return new CaptureFormat("pcapng", firstOrderLittle, "per interface", gzip, 0);
    }

    /** Reads a block; false at the end, or where reading cannot go on. */
    private boolean block() {
        if (!buffer.has(12)) {
            if (buffer.available() > 0 || buffer.failure() != null) {
                CaptureReader.cut(buffer, frame, problems, "a block's header");
            }
            return false;
        }
        if (buffer.i32(0, false) == SECTION_HEADER && !section()) {
            return false;
        }
        long length = buffer.u32(4, little);
        if (length < 12 || length % 4 != 0) {
            return stop("a block claims a length of " + length + " bytes");
        }
        return body(buffer.i32(0, little), length);
    }

    private boolean section() {
        int order = buffer.i32(8, false);
        if (order != BYTE_ORDER && Integer.reverseBytes(order) != BYTE_ORDER) {
            return stop(String.format("a section states the byte order %08x", order));
        }
        little = order != BYTE_ORDER;
        if (!inSection) {
            firstOrderLittle = little;
        }
        inSection = true;
        interfaces.clear();
        return true;
    }

    private boolean body(int type, long length) {
        int header =
                switch (type) {
                    case ENHANCED_PACKET, OBSOLETE_PACKET -> 28;
                    case SIMPLE_PACKET -> 12;
                    case INTERFACE -> (int) Math.min(length, LONGEST_DESCRIPTION);
                    default -> 8;
                };
        if (length < header + 4L && type != INTERFACE) {
            return stop("a block of type " + type + " claims a length of " + length + " bytes, too few for its fields");
        }
        if (!buffer.has(header)) {
            CaptureReader.cut(buffer, frame, problems, "a block of " + length + " bytes");
            return false;
        }
        return switch (type) {
            case ENHANCED_PACKET -> packet(buffer.u32(8, little), 28, buffer.u32(20, little), length);
            case OBSOLETE_PACKET -> packet(buffer.u16(8, little), 28, buffer.u32(20, little), length);
            case SIMPLE_PACKET -> simple(length);
            case INTERFACE -> description(header, length);
            default -> skip(0, length);
        };
    }

    private boolean description(int atHand, long length) {
        if (length < 20) {
            return stop("an interface is described in " + length + " bytes, too few for its fields");
        }
        if (interfaces.size() == MOST_INTERFACES) {
            return stop("a section describes more than " + MOST_INTERFACES + " interfaces");
        }
        interfaces.add(PcapngInterface.of(buffer, 8, atHand - (atHand == length ? 12 : 8), little));
        return skip(0, length);
    }

    private boolean simple(long length) {
        long original = buffer.u32(8, little);
        long captured = Math.min(original, length - 16);
        if (!interfaces.isEmpty() && interfaces.get(0).snaplen() > 0) {
            captured = Math.min(captured, interfaces.get(0).snaplen());
        }
        return packet(0, 12, captured, length);
    }

    private boolean packet(long interfaceNumber, int header, long captured, long length) {
        if (captured > length - header - 4 || captured > CaptureReader.LONGEST_FRAME) {
            return stop("a packet of " + captured + " bytes in a block of " + length);
        }
        if (interfaceNumber >= interfaces.size()) {
            problems.add(
                    CaptureProblem.Kind.UNKNOWN_INTERFACE,
                    buffer.offset(),
                    frame.number,
                    "a packet names interface " + interfaceNumber + " of " + interfaces.size() + "; it was skipped");
            return skip(0, length);
        }
        if (!buffer.has(header + (int) captured)) {
            CaptureReader.cut(buffer, frame, problems, "a frame of " + captured + " bytes");
            return false;
        }
        PcapngInterface from = interfaces.get((int) interfaceNumber);
        if (from.snaplen() > 0 && captured > from.snaplen()) {
            problems.add(
                    CaptureProblem.Kind.BEYOND_SNAPLEN,
                    buffer.offset(),
                    frame.number + 1,
                    "a frame of " + captured + " bytes though its interface cuts frames at " + from.snaplen());
        }
        long original = buffer.u32(header == 12 ? 8 : 24, little);
        frame.offset = buffer.offset();
        frame.linkType = from.linkType();
        frame.fcs = from.fcs();
        clock(from, header);
        frame.place(buffer, buffer.position() + header, (int) captured, (int) Math.min(original, Integer.MAX_VALUE));
        sink.frame(frame);
        buffer.advance(header + (int) captured);
        return skip(header + captured, length);
    }

    private void clock(PcapngInterface from, int header) {
        long nanos = header == 12
                ? TimeScale.UNREADABLE
                : from.scale().nanos(buffer.u32(12, little) << 32 | buffer.u32(16, little));
        if (nanos == TimeScale.UNREADABLE) {
            frame.timed = false;
            problems.add(
                    CaptureProblem.Kind.TIME_MISSING,
                    buffer.offset(),
                    frame.number + 1,
                    "a frame without a usable time; the time of the frame before it is used");
        } else {
            frame.clock(nanos);
        }
    }

    /** Steps to the end of a block of which {@code done} bytes are behind, and compares the length it ends with. */
    private boolean skip(long done, long length) {
        if (!buffer.skip(length - done - 4) || !buffer.has(4)) {
            CaptureReader.cut(buffer, frame, problems, "a block of " + length + " bytes");
            return false;
        }
        if (buffer.u32(0, little) != length) {
            return stop("a block of " + length + " bytes ends by calling itself " + buffer.u32(0, little) + " long");
        }
        buffer.advance(4);
        return true;
    }

    private boolean stop(String says) {
        problems.add(
                CaptureProblem.Kind.BAD_BLOCK_LENGTH, buffer.offset(), frame.number, says + "; the rest was not read");
        return false;
    }
}
