package org.lineman.capture.generate;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** A story that is told until its packets have a number of bytes, and that measures itself on the way. */
public final class MeasuredStory implements Story {
    private static final int TCP = 6;
    private static final int SYN_ONLY = 2;

    private final Story story;
    private final long most;
    private long bytes;
    private int connections;

    /**
     * Measures a story of IPv4 packets.
     *
     * @param most the last packet told is the one that reaches so many bytes
     */
    public MeasuredStory(Story story, long most) {
        this.story = story;
        this.most = most;
    }

    @Override
    public Iterator<SentPacket> packets() {
        Iterator<SentPacket> all = story.packets();
        bytes = 0;
        connections = 0;
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return bytes < most && all.hasNext();
            }

            @Override
            public SentPacket next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                SentPacket packet = all.next();
                bytes += packet.bytes().length;
                connections += opens(packet.bytes()) ? 1 : 0;
                return packet;
            }
        };
    }

    private static boolean opens(byte[] packet) {
        int header = (packet[0] & 15) * 4;
        return packet[9] == TCP && packet[header + 13] == SYN_ONLY;
    }

    /** The bytes of the packets told so far, without link layer. */
    public long bytes() {
        return bytes;
    }

    /** The SYN segments told so far that open a connection. */
    public int connections() {
        return connections;
    }
}
