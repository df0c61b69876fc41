package org.lineman.capture.tcp;

import org.lineman.capture.format.Wire;
import org.lineman.capture.link.Packet;

/** The TCP header of the packet at hand. One object is reused for all segments. */
public final class TcpSegment {
    static final int FIN = 0x01;
    static final int SYN = 0x02;
    static final int RST = 0x04;
    static final int ACK = 0x10;

    private static final int OPTION_END = 0;
    private static final int OPTION_NONE = 1;
    private static final int OPTION_WINDOW_SCALE = 3;
    private static final int LARGEST_SCALE = 14;

    int sequence;
    int acknowledgment;
    int flags;
    int window;
    int length;
    int scale;
    boolean headerCut;
    long nanos;
    long frame;
    int payload;
    int payloadEnd;

    /** Reads the header; false if it contradicts itself. */
    boolean read(Packet packet) {
        byte[] data = packet.data();
        int at = packet.start();
        int header = (data[at + 12] >>> 4 & 0xf) * 4;
        if (header < 20 || header > packet.length()) {
            return false;
        }
        sequence = Wire.i32(data, at + 4);
        acknowledgment = Wire.i32(data, at + 8);
        flags = Wire.u8(data, at + 13);
        window = Wire.u16(data, at + 14);
        length = packet.length() - header;
        nanos = packet.frame().nanos();
        frame = packet.frame().number();
        payload = Math.min(at + header, packet.end());
        payloadEnd = packet.end();
        scale = TcpDirection.UNKNOWN;
        headerCut = at + header > packet.end();
        if (header > 20) {
            options(data, at + 20, payload);
        }
        return true;
    }

    private void options(byte[] data, int from, int end) {
        int at = from;
        while (at < end) {
            int kind = data[at];
            if (kind == OPTION_END) {
                return;
            }
            if (kind == OPTION_NONE) {
                at++;
                continue;
            }
            int size = at + 1 < end ? Wire.u8(data, at + 1) : 0;
            if (size < 2 || at + size > end) {
                return;
            }
            if (kind == OPTION_WINDOW_SCALE && size == 3) {
                scale = Math.min(Wire.u8(data, at + 2), LARGEST_SCALE);
            }
            at += size;
        }
    }

    boolean has(int anyOf) {
        return (flags & anyOf) != 0;
    }

    boolean isFirstSyn() {
        return (flags & (SYN | ACK)) == SYN;
    }

    boolean isSynAck() {
        return (flags & (SYN | ACK)) == (SYN | ACK);
    }

    /** The sequence number after this segment; SYN and FIN each count for one. */
    int next() {
        return sequence + length + (has(SYN | FIN) ? 1 : 0);
    }

    /** Bytes of payload. */
    public int length() {
        return length;
    }

    /** The sequence number. */
    public int sequence() {
        return sequence;
    }

    /** Where the payload begins in the packet's data. */
    public int payload() {
        return payload;
    }

    /** One past the last captured byte of payload. */
    public int payloadEnd() {
        return payloadEnd;
    }

    /** The number of the frame it came in. */
    public long frame() {
        return frame;
    }

    /** When it was captured, nanoseconds since 1970. */
    public long nanos() {
        return nanos;
    }
}
