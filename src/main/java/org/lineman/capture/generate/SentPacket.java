package org.lineman.capture.generate;

/**
 * An IP packet at the capture point.
 *
 * @param nanos when it passes, nanoseconds since 1970
 * @param bytes the packet from its IP header on
 */
public record SentPacket(long nanos, byte[] bytes) {}
