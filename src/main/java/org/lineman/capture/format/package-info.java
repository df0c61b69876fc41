/**
 * Capture files in, frames out: pcap in its three layouts, pcapng and gzip around either, from any stream, in one pass
 * through one reused buffer. Knows nothing of what is inside a frame.
 */
package org.lineman.capture.format;
