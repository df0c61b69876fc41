package org.lineman.capture.generate;

import java.util.Iterator;

/** Something that happens on the wire. */
@FunctionalInterface
public interface Story {

    /** Its packets in the order of their times, the same whenever asked. */
    Iterator<SentPacket> packets();
}
