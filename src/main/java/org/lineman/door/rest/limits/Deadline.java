package org.lineman.door.rest.limits;

import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.lineman.door.rest.wire.Declined;

/**
 * When the work on a request has to end. Given to whoever reads as the one to be told of progress, so that reading stops
 * within one buffer of it.
 */
final class Deadline implements LongConsumer {
    private final Duration allowed;
    private final LongSupplier nanos;
    private final long end;
    private long read;

    /**
     * Begins now.
     *
     * @param allowed how long it may take
     * @param nanos the clock, in nanoseconds
     */
    Deadline(Duration allowed, LongSupplier nanos) {
        this.allowed = allowed;
        this.nanos = nanos;
        this.end = nanos.getAsLong() + allowed.toNanos();
    }

    /**
     * Goes on.
     *
     * @param bytes how many more were read
     * @throws Declined if the time is up
     */
    @Override
    public void accept(long bytes) {
        read += bytes;
        check();
    }

    /**
     * Goes on.
     *
     * @throws Declined if the time is up
     */
    void check() {
        if (nanos.getAsLong() - end > 0) {
            throw new Declined(
                    Declined.Reason.TOO_LONG,
                    "after " + allowed.toSeconds() + " s, " + read
                            + " bytes of the evidence were read and it was not done;"
                            + " leave out what is not of the time of the incident, or hand it in as several cases");
        }
    }

    /** The time that is left; zero if it is up. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, end - nanos.getAsLong()));
    }
}
