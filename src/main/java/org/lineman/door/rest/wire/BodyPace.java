package org.lineman.door.rest.wire;

import java.time.Duration;

/**
 * Ends a body that comes so slowly that it only keeps others waiting. Counted is the time in which the service waited for the
 * caller, not that in which the caller waited for the service. Used by one thread.
 */
public final class BodyPace {
    private static final double NANOS_A_SECOND = 1e9;

    private final double slowest;
    private final Duration patience;
    private long waited;
    private long came;

    /**
     * A pace.
     *
     * @param slowest bytes a second that have to come on average
     * @param patience how long it may be less from the beginning on
     */
    BodyPace(long slowest, Duration patience) {
        this.slowest = slowest;
        this.patience = patience;
    }

    /** 1 kB a second after 20 seconds. */
    static BodyPace usual() {
        return new BodyPace(1 << 10, Duration.ofSeconds(20));
    }

    /** The pace that the settings ask for. */
    public static BodyPace of(LimitSettings limits) {
        return new BodyPace(limits.slowestBody().asLongValue(), limits.bodyPatience());
    }

    /**
     * More of the body came.
     *
     * @param bytes how much
     * @param nanos how long the service waited for it
     * @throws Declined if it is too slow
     */
    public void came(long bytes, long nanos) {
        came += bytes;
        waited += nanos;
        double seconds = (waited - patience.toNanos()) / NANOS_A_SECOND;
        if (seconds > 0 && came < seconds * slowest) {
            throw new Declined(
                    Declined.Reason.TOO_SLOW,
                    came + " bytes of the body came in "
                            + Duration.ofNanos(waited).toSeconds() + " s; send it over a faster link, or packed");
        }
    }
}
