package org.lineman.capture.network;

/**
 * How many packets of a class bore a mark.
 *
 * @param traffic what the packets were for
 * @param dscp the mark, 0 to 63
 * @param packets how many packets
 */
public record MarkCount(TrafficClass traffic, int dscp, long packets) {}
