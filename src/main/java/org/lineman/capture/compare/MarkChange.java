package org.lineman.capture.compare;

/**
 * Packets whose DSCP mark differs between the two points.
 *
 * @param atSender the mark at the point that the packets pass first
 * @param atReceiver the mark at the other
 * @param packets how many
 */
public record MarkChange(int atSender, int atReceiver, long packets) {}
