package org.lineman.capture.generate;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes frames as a pcap or pcapng file. */
public final class CaptureWriter implements Closeable {
    private final OutputStream out;
    private final Layout layout;
    private final int snaplen;
    private final ByteBuffer buffer;

    /**
     * Begins a file.
     *
     * @param out takes the bytes; closed by {@link #close}
     * @param linkType the LINKTYPE_ number of all frames
     * @param snaplen where frames are cut
     */
    public CaptureWriter(OutputStream out, Layout layout, ByteOrder order, int linkType, int snaplen)
            throws IOException {
        this.out = out;
        this.layout = layout;
        this.snaplen = snaplen;
        buffer = ByteBuffer.allocate(1 << 17).order(order);
        if (layout == Layout.PCAPNG) {
            buffer.putInt(0x0a0d0d0a).putInt(28).putInt(0x1a2b3c4d);
            buffer.putShort((short) 1).putShort((short) 0).putLong(-1).putInt(28);
            buffer.putInt(1)
                    .putInt(32)
                    .putShort((short) linkType)
                    .putShort((short) 0)
                    .putInt(snaplen);
            buffer.putShort((short) 9).putShort((short) 1).putInt(order == ByteOrder.BIG_ENDIAN ? 0x09000000 : 9);
            buffer.putInt(0).putInt(32);
        } else {
            buffer.putInt(layout.magic())
                    .putShort((short) 2)
                    .putShort((short) 4)
                    .putLong(0);
            buffer.putInt(snaplen).putInt(linkType);
        }
        flush();
    }

    /** Writes a frame of at most 65,535 bytes. */
    public void write(long nanos, byte[] frame) throws IOException {
        int captured = Math.min(frame.length, snaplen);
        if (layout == Layout.PCAPNG) {
            int padded = captured + 3 & ~3;
            buffer.putInt(6)
                    .putInt(32 + padded)
                    .putInt(0)
                    .putInt((int) (nanos >>> 32))
                    .putInt((int) nanos);
            buffer.putInt(captured).putInt(frame.length).put(frame, 0, captured);
            buffer.put(new byte[padded - captured]).putInt(32 + padded);
        } else {
            buffer.putInt((int) (nanos / 1_000_000_000L));
            buffer.putInt((int) (nanos % 1_000_000_000L) / layout.nanosPerUnit());
            buffer.putInt(captured).putInt(frame.length);
            if (layout == Layout.PCAP_MODIFIED) {
                buffer.putLong(0);
            }
            buffer.put(frame, 0, captured);
        }
        flush();
    }

    private void flush() throws IOException {
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
