package org.lineman.prediction;

/** Decides when a gateway that a survivable server serves goes back to main, and says why it does not. */
final class Failback {
    private final Timers timers;
    private final GatewayPlan plan;
    private final Track track;
    private int steady;
    private boolean told;

    Failback(Timers timers, GatewayPlan plan, Track track) {
        this.timers = timers;
        this.plan = plan;
        this.track = track;
    }

    /** The gateway has just registered to a survivable server. */
    void registered(int second) {
        steady = 0;
        told = false;
        if (plan.othersStay()) {
            track.moment(
                    second,
                    isHeld()
                            ? "split: others of the region are still with main, until main learns that the survivable server is"
                                    + " active and disables the region"
                            : "split: others of the region are still with main; each side lacks what the other one has, and"
                                    + " calls may be routed to both");
        }
    }

    /** Another second with main in reach. */
    void steady() {
        steady++;
    }

    /** Whether the gateway goes back in this second, in which main is in reach. */
    boolean due(int second, int silentBefore) {
        if (silentBefore > 0) {
            steady = 0;
        }
        if (second == plan.takeBackAt()) {
            track.moment(second, "made to fall back by hand");
            return true;
        }
        if (!told && steady == 0) {
            told = true;
            first(second);
        }
        boolean stable = steady >= timers.seconds(TimerKey.STABILITY_MINUTES);
        if (stable && steady == timers.seconds(TimerKey.STABILITY_MINUTES)) {
            waits(second);
        }
        return stable && plan.recoveryRule() == RecoveryRule.IMMEDIATELY && !isHeld();
    }

    /**
     * With split prevention, release 10.2 lets a gateway go back by the rule "immediately" only from a survivable core and
     * while other gateways are with main; otherwise the region stays disabled.
     */
    private boolean isHeld() {
        return plan.splitPrevention()
                && !(plan.core() && plan.othersStay() && plan.recoveryRule() == RecoveryRule.IMMEDIATELY);
    }

    private void first(int second) {
        if (isHeld()) {
            track.moment(
                    second,
                    "main learns that the survivable server is active and disables the region: gateways and H.323 phones that"
                            + " are still with main are pushed to the survivable server, new ones are refused");
        } else if (plan.splitPrevention()) {
            track.moment(
                    second,
                    "release 10.2 leaves the region enabled: a survivable core, others with main, the rule immediately; on"
                            + " other releases rule and split prevention may cancel each other out");
        }
        boolean byWindow = plan.recoveryRule() == RecoveryRule.TIME_DAY_WINDOW;
        if (isHeld() && !byWindow || plan.recoveryRule() == RecoveryRule.NONE) {
            track.moment(
                    second,
                    "stays where it is until somebody acts: reboot the survivable server (best), or disable its regions or"
                            + " its PROCR, once the path to main is proven");
        }
    }

    private void waits(int second) {
        if (isHeld()) {
            if (plan.recoveryRule() == RecoveryRule.TIME_DAY_WINDOW) {
                track.moment(second, "release 10.2 enables the region for the hours of its rule: it may return then");
            }
            return;
        }
        switch (plan.recoveryRule()) {
            case ZERO_ACTIVE_CALLS -> track.moment(second, "may return from here on, as soon as it has no active call");
            case TIME_DAY_WINDOW -> track.moment(second, "may return from here on, within the hours of its rule");
            case TIME_WINDOW_OR_ZERO_ACTIVE_CALLS ->
                track.moment(second, "may return from here on, within the hours of its rule or without an active call");
            case NONE, IMMEDIATELY -> {
                // said already, or happens now
            }
        }
    }
}
