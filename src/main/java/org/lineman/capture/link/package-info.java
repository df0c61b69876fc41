/**
 * Frames in, packets out: peels link headers, tags and tunnels down to the innermost IP packet or ARP message, and bounds
 * every read by the frame and by the lengths that the headers state.
 */
package org.lineman.capture.link;
