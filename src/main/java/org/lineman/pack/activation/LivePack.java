package org.lineman.pack.activation;

import java.util.Optional;
import org.lineman.pack.Pack;

/** A compiled pack that is closed once nobody holds it any more. Safe for use by many threads. */
public final class LivePack {
    private final Pack pack;
    private int holders = 1;

    /** Holds a pack for whoever made this, until {@link #release}. */
    public LivePack(Pack pack) {
        this.pack = pack;
    }

    /** The pack; to be used only while it is held. */
    public Pack pack() {
        return pack;
    }

    /** Holds it for a request; empty if it was let go of meanwhile. */
    public synchronized Optional<Lease> lease() {
        if (holders == 0) {
            return Optional.empty();
        }
        holders++;
        return Optional.of(new Lease(this));
    }

    /** Ends one hold: that of its maker or that of a lease. The last one closes the pack. */
    void release() {
        synchronized (this) {
            holders--;
            if (holders > 0) {
                return;
            }
        }
        pack.close();
    }
}
