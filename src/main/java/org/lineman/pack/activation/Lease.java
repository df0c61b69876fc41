package org.lineman.pack.activation;

import java.util.concurrent.atomic.AtomicBoolean;
import org.lineman.pack.Pack;

/** The right to use a pack until this is closed, whatever is activated meanwhile. */
public final class Lease implements AutoCloseable {
    private final LivePack held;
    private final AtomicBoolean ended = new AtomicBoolean();

    Lease(LivePack held) {
        this.held = held;
    }

    /** The pack; to be used only until this is closed. */
    public Pack pack() {
        return held.pack();
    }

    /** Ends the use; once more does nothing. */
    @Override
    public void close() {
        if (ended.compareAndSet(false, true)) {
            held.release();
        }
    }
}
