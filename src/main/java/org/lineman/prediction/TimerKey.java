package org.lineman.prediction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A figure that decides what an outage does: its name, its legal range, its default, and where range and default are from.
 * Figures that no source states are marked as assumptions; an answer that rests on one says so.
 */
public enum TimerKey {
    /** How long an IPSI goes without a heartbeat or data before it resets. */
    SOCKET_SANITY_SECONDS(3, 15, 15, Sources.IPSI, "IPSI Socket Sanity Timeout"),
    /** From the loss that the IPSI noticed to the cold reset. */
    COLD_RESET_SECONDS(60, 120, 60, Sources.IPSI, "PN Cold Reset Delay Timer"),
    /** From the cold reset to the search for a survivable core server. */
    NO_SERVICE_MINUTES(2, 15, 5, Sources.IPSI, "No Service Time Out Interval"),
    /** How long a warm reset takes: the source says a few seconds. */
    WARM_RESET_SECONDS(1, 10, 5, Sources.ASSUMED, "duration of a warm reset"),
    /** How long heartbeats must come without a gap until main serves a port network again after a cold reset. */
    RETURN_SECONDS(1, 600, 30, Sources.ASSUMED, "time until a server that was found again serves"),

    /** After how long without an answer the H.248 link counts as lost. A broken socket is noticed at once: 0. */
    LINK_LOST_SECONDS(0, 60, 60, Sources.GATEWAY, "link lost after"),
    /** How long the server remembers the calls of a gateway that is gone. */
    LINK_LOSS_DELAY_MINUTES(1, 30, 5, Sources.GATEWAY, "Link Loss Delay Timer"),
    /** How long a gateway tries the servers above the transition point. */
    PRIMARY_SEARCH_MINUTES(1, 60, 1, Sources.SEARCH, "Primary Search Timer"),
    /** How long a gateway tries at all. */
    TOTAL_SEARCH_MINUTES(1, 60, 30, Sources.SEARCH, "Total Search Timer"),
    /** How long the link must be steady before the recovery rule takes a gateway back. */
    STABILITY_MINUTES(3, 15, 3, Sources.RECOVERY_RULE, "network stability");

    private final int least;
    private final int most;
    private final int usual;
    private final String source;
    private final String label;

    TimerKey(int least, int most, int usual, String source, String label) {
        this.least = least;
        this.most = most;
        this.usual = usual;
        this.source = source;
        this.label = label;
    }

    /** The name on the command line and in messages, such as {@code cold-reset-seconds}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name in JSON, such as {@code coldResetSeconds}. */
    public String member() {
        StringBuilder text = new StringBuilder();
        for (String word : key().split("-")) {
            text.append(text.length() == 0 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return text.toString();
    }

    /** The key of this name in either spelling; null if there is none. */
    public static TimerKey of(String name) {
        return Arrays.stream(values())
                .filter(one -> one.key().equals(name) || one.member().equals(name))
                .findFirst()
                .orElse(null);
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    /** The value unless another is given. */
    public int usual() {
        return usual;
    }

    /** What screens and manuals call it. */
    public String label() {
        return label;
    }

    /** Where range and default are from. */
    public String source() {
        return source;
    }

    /** True if no source states the figure. */
    public boolean isAssumed() {
        return source.equals(Sources.ASSUMED);
    }

    /** A value of this key in seconds. */
    public int seconds(int value) {
        return name().endsWith("_MINUTES") ? Math.multiplyExact(value, 60) : value;
    }

    /**
     * The value, if it is legal.
     *
     * @throws IllegalArgumentException naming the key, its range and where the range is from
     */
    public int checked(int value) {
        boolean legal = value >= least && value <= most;
        if (this == LINK_LOST_SECONDS) {
            legal = value == 0 || value >= 40 && value <= most;
        }
        if (!legal) {
            throw new IllegalArgumentException(
                    key() + ": " + value + " is not legal: " + range() + " (" + source + ")");
        }
        return value;
    }

    /** The legal values in words. */
    public String range() {
        return this == LINK_LOST_SECONDS ? "0 for a broken socket, or 40 to 60" : least + " to " + most;
    }

    /** The keys of port networks. */
    public static List<TimerKey> ofPortNetworks() {
        return List.of(
                SOCKET_SANITY_SECONDS, COLD_RESET_SECONDS, NO_SERVICE_MINUTES, WARM_RESET_SECONDS, RETURN_SECONDS);
    }

    /** The keys of media gateways. */
    public static List<TimerKey> ofGateways() {
        return List.of(
                LINK_LOST_SECONDS,
                LINK_LOSS_DELAY_MINUTES,
                PRIMARY_SEARCH_MINUTES,
                TOTAL_SEARCH_MINUTES,
                STABILITY_MINUTES);
    }

    /** Documents that ranges and defaults are from. */
    private static final class Sources {
        static final String IPSI = "Avaya, Understanding IPSI Resets, 2016";
        static final String GATEWAY = "Avaya 10.2, Recovery timers and interactions";
        static final String SEARCH =
                "Avaya 10.2, Recovery timers and interactions; defaults of 2003, Local Survivable Processor S8300";
        static final String RECOVERY_RULE = "Avaya 10.2, screen mg-recovery-rule";
        static final String ASSUMED = "no source states it: an assumption";
    }
}
