package org.lineman.door.rest.limits;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.lineman.door.rest.wire.Budget;
import org.lineman.door.rest.wire.Declined;

/**
 * The memory that requests may hold, each and together. What they hold is estimated from the bytes they sent and the facts read
 * from them; what the engine makes of these is in the other part of the heap.
 */
final class Memory {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final long each;
    private final long together;
    private final AtomicLong held = new AtomicLong();

    /**
     * Memory to be shared out.
     *
     * @param each the bytes that one request may hold
     * @param together the bytes that all may hold
     */
    Memory(long each, long together) {
        this.each = Math.min(each, together);
        this.together = together;
    }

    /** Bytes held by all requests. */
    long held() {
        return held.get();
    }

    /** The share of one more request, at first nothing. */
    Budget share() {
        return new Share();
    }

    private boolean take(long bytes) {
        if (held.addAndGet(bytes) > together) {
            held.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    /** What one request holds. */
    private final class Share implements Budget {
        private long own;

        @Override
        public synchronized boolean mayHold(long bytes) {
            if (own + bytes > each || !take(bytes)) {
                return false;
            }
            own += bytes;
            return true;
        }

        @Override
        public synchronized void hold(long bytes) {
            if (own + bytes > each) {
                throw new Declined(
                        Declined.Reason.TOO_LARGE,
                        "this request would hold more than " + each
                                + " bytes of memory; send texts as files of a form, which"
                                + " are kept on disk, and leave out what is not of the time of the incident");
            }
            if (!take(bytes)) {
                throw new Declined(
                        Declined.Reason.OVERLOADED,
                        "other requests hold the memory that this one needs; send it again after the time in Retry-After",
                        SOON);
            }
            own += bytes;
        }

        @Override
        public synchronized void close() {
            held.addAndGet(-own);
            own = 0;
        }
    }
}
