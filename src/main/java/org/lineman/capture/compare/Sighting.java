package org.lineman.capture.compare;

/**
 * A packet as one capture point saw it.
 *
 * @param identity a hash of what a router leaves alone: addresses, ports, numbers and payload
 * @param pair which two addresses it goes between, and in which direction
 * @param nanos when, by the capture point's clock
 * @param mark its DSCP mark
 * @param hops its time to live
 * @param frame its frame
 */
record Sighting(long identity, int pair, long nanos, int mark, int hops, long frame) {}
