package org.lineman.pack.activation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lineman.pack.Pack;
import org.lineman.pack.store.PackRef;

/**
 * The packs in memory: the one that answers, and those that answered last, kept compiled so that going back takes no time. Safe
 * for use by many threads; a request leases a pack and is not disturbed by what is activated meanwhile.
 */
public final class LivePacks implements AutoCloseable {
    private final int keep;
    private final List<LivePack> kept = new ArrayList<>();
    private volatile LivePack active;
    private volatile boolean closed;

    /**
     * Begins with a pack.
     *
     * @param first what answers; it is held from now on
     * @param keep how many of those that answered before are kept
     */
    public LivePacks(LivePack first, int keep) {
        this.active = first;
        this.keep = keep;
    }

    /**
     * Leases the pack that answers.
     *
     * @throws IllegalStateException if all packs were let go of, because the service ends
     */
    public Lease lease() {
        while (!closed) {
            Optional<Lease> lease = active.lease();
            if (lease.isPresent()) {
                return lease.get();
            }
            // It was replaced and let go of between the two reads: the next read finds another one.
            Thread.onSpinWait();
        }
        throw new IllegalStateException("the packs are closed");
    }

    /** Leases the pack in memory that a person names so; of several the one that answered last. */
    public Optional<Lease> lease(String named) {
        return all().stream()
                .filter(live ->
                        PackRef.names(named, live.pack().version(), live.pack().digest()))
                .flatMap(live -> live.lease().stream())
                .findFirst();
    }

    /** The packs that can be leased, the one that answers first; only their version and digest may be looked at. */
    public List<Pack> packs() {
        return all().stream().map(LivePack::pack).toList();
    }

    /** The digest of the pack that answers. */
    public String activeDigest() {
        return active.pack().digest();
    }

    /** The pack with this very digest, if it is in memory. */
    Optional<LivePack> holding(String digest) {
        return all().stream()
                .filter(live -> live.pack().digest().equals(digest))
                .findFirst();
    }

    private synchronized List<LivePack> all() {
        return Stream.concat(Stream.of(active), kept.stream()).toList();
    }

    /**
     * Lets another pack answer; from the next request on it does. What answered before is kept, what was kept longest is let go of.
     *
     * @param next the pack; held from now on, unless it was already
     */
    synchronized void swap(LivePack next) {
        LivePack before = active;
        if (before == next) {
            return;
        }
        active = next;
        kept.remove(next);
        kept.add(0, before);
        while (kept.size() > keep) {
            kept.remove(kept.size() - 1).release();
        }
    }

    /** Lets go of all of them; requests that are under way keep theirs until they end. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        kept.forEach(LivePack::release);
        kept.clear();
        active.release();
    }
}
