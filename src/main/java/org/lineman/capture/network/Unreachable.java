package org.lineman.capture.network;

/**
 * An ICMP message that something could not be delivered.
 *
 * @param reporter the node that says so
 * @param from the node whose packet it was
 * @param to where the packet was meant to go
 * @param protocol the packet's IP protocol number
 * @param port the packet's destination port; 0 if it has none
 * @param reason why, such as {@code port unreachable}
 * @param count how many such messages
 * @param firstFrame the first one's frame
 * @param lastFrame the last one's frame
 */
public record Unreachable(
        String reporter,
        String from,
        String to,
        int protocol,
        int port,
        String reason,
        long count,
        long firstFrame,
        long lastFrame) {}
