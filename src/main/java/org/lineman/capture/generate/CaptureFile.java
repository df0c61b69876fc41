package org.lineman.capture.generate;

import java.nio.ByteOrder;

/**
 * How a generated capture is stored.
 *
 * @param layout pcap in one of its layouts, or pcapng
 * @param order the byte order of its numbers
 * @param wrapping link layer, tags and tunnels
 * @param snaplen where frames are cut
 * @param gzip whether it is packed
 */
public record CaptureFile(Layout layout, ByteOrder order, Wrapping wrapping, int snaplen, boolean gzip) {
    /** What tcpdump writes on most machines. */
    public static final CaptureFile USUAL =
            new CaptureFile(Layout.PCAP_MICROSECONDS, ByteOrder.LITTLE_ENDIAN, Wrapping.ETHERNET, 262_144, false);

    /** The same in another layout. */
    public CaptureFile in(Layout other, ByteOrder otherOrder) {
        return new CaptureFile(other, otherOrder, wrapping, snaplen, gzip);
    }

    /** The same with other link layers. */
    public CaptureFile wrapped(Wrapping other) {
        return new CaptureFile(layout, order, other, snaplen, gzip);
    }

    /** The same with frames cut after so many bytes. */
    public CaptureFile cutAt(int bytes) {
        return new CaptureFile(layout, order, wrapping, bytes, gzip);
    }

    /** The same, packed. */
    public CaptureFile packed() {
        return new CaptureFile(layout, order, wrapping, snaplen, true);
    }
}
