package org.lineman.door.rest.limits;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.lineman.door.rest.wire.Declined;

/**
 * Lets a bounded number of requests work at once and a bounded number wait for their turn, each for a bounded time, in the
 * order in which they came. Whoever finds the queue full is turned away at once: an answer that comes when the caller has given
 * up is work for nobody, done at the cost of those who still wait.
 */
public final class Turns {
    private static final long NEVER = Long.MIN_VALUE;

    private final Semaphore free;
    private final int atOnce;
    private final int queue;
    private final Duration patience;
    private final LongSupplier nanos;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile long full = NEVER;

    /**
     * Turns to be taken.
     *
     * @param atOnce how many work at once
     * @param queue how many wait
     * @param patience how long one waits
     * @param nanos the clock, in nanoseconds
     */
    Turns(int atOnce, int queue, Duration patience, LongSupplier nanos) {
        this.free = new Semaphore(atOnce, true);
        this.atOnce = atOnce;
        this.queue = queue;
        this.patience = patience;
        this.nanos = nanos;
    }

    /**
     * Works as soon as it is its turn.
     *
     * @throws Declined if too many wait already, or this one waited too long
     */
    <T> T work(Supplier<T> work) {
        enter();
        return finish(work);
    }

    /**
     * Works as soon as it is its turn, however long that takes; for work that nobody holds a connection open for.
     *
     * @throws CancellationException if the wait is called off by an interrupt
     */
    <T> T workAfterAll(Supplier<T> work) {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("called off while it waited for its turn");
        }
        return finish(work);
    }

    private void enter() {
        if (waiting.get() == 0 && free.tryAcquire()) {
            full = NEVER;
            return;
        }
        if (waiting.incrementAndGet() > queue) {
            waiting.decrementAndGet();
            throw turnedAway("the service works on " + atOnce + " requests and " + queue + " more wait for their turn");
        }
        try {
            if (free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.decrementAndGet();
        }
        throw turnedAway("this request has waited for its turn for " + patience.toSeconds() + " s");
    }

    private <T> T finish(Supplier<T> work) {
        try {
            return work.get();
        } finally {
            if (waiting.get() == 0) {
                full = NEVER;
            }
            free.release();
        }
    }

    /** How many work at once. */
    public int atOnce() {
        return atOnce;
    }

    /** Requests at work. */
    public int working() {
        return atOnce - free.availablePermits();
    }

    /** Requests that wait for their turn. */
    public int waiting() {
        return waiting.get();
    }

    /** For how long requests have been turned away without a moment in which nobody waited; zero if there was one. */
    public Duration fullFor() {
        long since = full;
        return since == NEVER ? Duration.ZERO : Duration.ofNanos(Math.max(0, nanos.getAsLong() - since));
    }

    private Declined turnedAway(String why) {
        if (full == NEVER) {
            full = nanos.getAsLong();
        }
        return new Declined(
                Declined.Reason.OVERLOADED,
                why
                        + "; send it again after the time in Retry-After, or with 'Prefer: respond-async' to be told when it is done",
                patience.dividedBy(2));
    }
}
