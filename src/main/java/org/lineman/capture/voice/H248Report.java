package org.lineman.capture.voice;

import org.lineman.capture.flow.Endpoint;

/**
 * H.248 between a gateway and its controller.
 *
 * @param gateway the end that connects to the well-known port
 * @param controller the end with port 2944 or 2945
 * @param transport {@code TCP} or {@code UDP}
 * @param packets packets with payload
 * @param text packets that begin as a message in text form
 * @param binary packets that begin as a message in binary form
 * @param version the version that a text message states; 0 if none was seen
 * @param firstFrame the first packet's frame
 * @param lastFrame the last packet's frame
 */
public record H248Report(
        Endpoint gateway,
        Endpoint controller,
        String transport,
        long packets,
        long text,
        long binary,
        int version,
        long firstFrame,
        long lastFrame) {}
