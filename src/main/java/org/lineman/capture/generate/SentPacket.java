package org.lineman.capture.generate;

/** An IP packet at the capture point. */
public final class SentPacket {
    private final long nanos;
    private final byte[] bytes;

    /**
     * A packet.
     *
     * @param nanos when it passes, nanoseconds since 1970
     * @param bytes the packet from its IP header on; not to be changed from now on
     */
    public SentPacket(long nanos, byte[] bytes) {
        this.nanos = nanos;
        this.bytes = bytes;
    }

    /** When it passes, nanoseconds since 1970. */
    public long nanos() {
        return nanos;
    }

    /** The packet from its IP header on, not to be changed. */
    public byte[] bytes() {
        return bytes;
    }
}
