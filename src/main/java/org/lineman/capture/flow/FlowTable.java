package org.lineman.capture.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * An open-addressing table of flows with a limit. When it is full, the flow that was idle for longest among a few
 * neighbours gives way, is handed to the evictor and counted.
 *
 * @param <F> what is remembered of two ends
 */
public final class FlowTable<F extends Flow> {
    private static final int FIRST_SIZE = 1 << 8;
    private static final int NEIGHBOURS = 16;

    private final int limit;
    private final Consumer<F> evictor;
    private Flow[] slots = new Flow[FIRST_SIZE];
    private int[] hashes = new int[FIRST_SIZE];
    private Flow last;
    private int size;
    private int hand;
    private long evicted;

    /**
     * @param limit the most flows remembered at a time
     * @param evictor told of each flow that gives way
     */
    public FlowTable(int limit, Consumer<F> evictor) {
        this.limit = limit;
        this.evictor = evictor;
    }

    /** The flow of this key; null if there is none. */
    public F find(FlowKey key) {
        if (last != null && last.is(key)) {
            return cast(last);
        }
        int mask = slots.length - 1;
        for (int at = key.hash & mask; slots[at] != null; at = (at + 1) & mask) {
            // The flow itself is far away in memory; its hash is near.
            if (hashes[at] == key.hash && slots[at].is(key)) {
                last = slots[at];
                return cast(last);
            }
        }
        return null;
    }

    /** Adds a flow whose key is not there yet. */
    public void add(F flow) {
        if (size >= limit) {
            evict();
        }
        if (size * 2 >= slots.length) {
            grow();
        }
        put(flow);
        last = flow;
        size++;
    }

    /** Puts a flow in the place of another of the same key. */
    public void replace(F old, F successor) {
        int mask = slots.length - 1;
        int at = old.hash & mask;
        while (slots[at] != old) {
            at = (at + 1) & mask;
        }
        slots[at] = successor;
        last = successor;
    }

    /** How many flows gave way. */
    public long evicted() {
        return evicted;
    }

    /** The flows that are remembered, the one first added or last moved in no particular order. */
    public List<F> flows() {
        List<F> all = new ArrayList<>(size);
        for (Flow flow : slots) {
            if (flow != null) {
                all.add(cast(flow));
            }
        }
        return all;
    }

    private void put(Flow flow) {
        int mask = slots.length - 1;
        int at = flow.hash & mask;
        while (slots[at] != null) {
            at = (at + 1) & mask;
        }
        slots[at] = flow;
        hashes[at] = flow.hash;
    }

    private void grow() {
        Flow[] old = slots;
        slots = new Flow[old.length * 2];
        hashes = new int[slots.length];
        Arrays.stream(old).filter(flow -> flow != null).forEach(this::put);
    }

    private void evict() {
        int mask = slots.length - 1;
        int oldest = -1;
        for (int seen = 0; seen < NEIGHBOURS; hand = (hand + 1) & mask) {
            if (slots[hand] != null) {
                seen++;
                if (oldest < 0 || slots[hand].lastFrame() < slots[oldest].lastFrame()) {
                    oldest = hand;
                }
            }
            if (seen == size) {
                break;
            }
        }
        F flow = cast(slots[oldest]);
        remove(oldest);
        evicted++;
        evictor.accept(flow);
    }

    /** Empties a slot and moves up the flows behind it that would no longer be found. */
    private void remove(int slot) {
        int mask = slots.length - 1;
        int hole = slot;
        slots[hole] = null;
        for (int at = (hole + 1) & mask; slots[at] != null; at = (at + 1) & mask) {
            int home = slots[at].hash & mask;
            boolean reachable = hole < at ? home > hole && home <= at : home > hole || home <= at;
            if (!reachable) {
                slots[hole] = slots[at];
                hashes[hole] = hashes[at];
                slots[at] = null;
                hole = at;
            }
        }
        last = null;
        size--;
    }

    @SuppressWarnings("unchecked")
    private F cast(Flow flow) {
        return (F) flow;
    }
}
