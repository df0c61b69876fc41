package org.lineman.capture.flow;

import org.lineman.capture.link.Addresses;

/** Something that is remembered of two ends; the lower end is the one whose address, then port, is the smaller. */
public abstract class Flow {
    private final long lowHigh;
    private final long lowLow;
    private final long highHigh;
    private final long highLow;
    private final int ports;
    private final int kind;
    final int hash;
    private long lastFrame;

    /** Remembers the ends of this key. */
    protected Flow(FlowKey key) {
        lowHigh = key.lowHigh;
        lowLow = key.lowLow;
        highHigh = key.highHigh;
        highLow = key.highLow;
        ports = key.ports;
        kind = key.kind;
        hash = key.hash;
    }

    final boolean is(FlowKey key) {
        return hash == key.hash
                && ports == key.ports
                && lowLow == key.lowLow
                && highLow == key.highLow
                && lowHigh == key.lowHigh
                && highHigh == key.highHigh
                && kind == key.kind;
    }

    /** The number of the last frame that belonged to it. */
    public final long lastFrame() {
        return lastFrame;
    }

    /** Notes that a frame belongs to it. */
    public final void touch(long frame) {
        lastFrame = frame;
    }

    /** The lower end. */
    public final Endpoint low() {
        return new Endpoint(Addresses.text(lowHigh, lowLow, (kind & 1) != 0), ports >>> 16);
    }

    /** The higher end. */
    public final Endpoint high() {
        return new Endpoint(Addresses.text(highHigh, highLow, (kind & 1) != 0), ports & 0xffff);
    }

    /** The port of the lower end. */
    public final int lowPort() {
        return ports >>> 16;
    }

    /** The port of the higher end. */
    public final int highPort() {
        return ports & 0xffff;
    }
}
