package org.lineman.prediction;

import java.util.List;
import java.util.Optional;

/**
 * What a port network does while no heartbeat reaches its IPSI: at risk until the socket sanity timeout, then a warm reset, a
 * cold reset after the cold reset delay, and after the No Service Time Out the next survivable core on the list. Data counts
 * as a heartbeat. One heartbeat that gets through starts the count again; calls that a cold reset dropped stay dropped.
 *
 * <p>Source: Avaya, Understanding Avaya Internet Protocol Server Interface Resets (2016). It tells the steps in this order and
 * each delay after the step before it, and so are they added up here.
 */
public final class IpsiOutage {
    private static final int AFTER_THE_END = 30;

    private final Timers timers;
    private final IpsiPlan plan;
    private final Outage outage;
    private final Track track = new Track();

    private Phase phase = Phase.HEALTHY;
    private String server;
    private int silent;
    private int steady;
    /** Seconds in the present phase; in NO_SERVICE since the count began. */
    private int inPhase;

    private IpsiOutage(Timers timers, IpsiPlan plan, Outage outage) {
        this.timers = timers;
        this.plan = plan;
        this.outage = outage;
        this.server = plan.main().name();
    }

    /** One outage under several sets of timers. */
    public static Prediction predict(Outage outage, IpsiPlan plan, List<Timers> sets) {
        if (plan.takeBackAt() > Outage.LONGEST) {
            throw new IllegalArgumentException("take-back-at: after " + Outage.LONGEST + " seconds, a day");
        }
        int end = sets.stream()
                .mapToInt(set -> Math.max(outage.end(), plan.takeBackAt()) + set.value(TimerKey.RETURN_SECONDS))
                .max()
                .orElseThrow(() -> new IllegalArgumentException("timers: give at least one set"));
        return new Prediction(
                "A port network whose IPSI hears nothing of main",
                outage,
                sets.stream()
                        .map(set -> new IpsiOutage(set, plan, outage).until(end + AFTER_THE_END))
                        .toList(),
                List.of(
                        "each delay begins when the step before it is reached, as the source tells them",
                        "a warm reset takes warm-reset-seconds; the source says a few seconds",
                        "after a cold reset main serves again when heartbeats came for return-seconds without a gap; no"
                                + " source states how long that takes",
                        "registering to a survivable core takes no time here; no source states how long it takes",
                        "survivable cores reach the port network for as long as they are said to"));
    }

    private Timeline until(int end) {
        for (int second = 0; second < end; second++) {
            step(second);
            track.second(phase, phase.isCutOff() ? "" : server);
            inPhase++;
        }
        return track.timeline(timers, TimerKey.ofPortNetworks());
    }

    /** Moves to the phase of this second, in which something gets through or not. */
    private void step(int second) {
        boolean silence = outage.at(second) != null;
        handBack(second, silence);
        // A second that begins after so many silent ones is where a timer strikes, whatever comes in it.
        strike(second);
        if (silence) {
            fallSilent(second);
        } else {
            hear(second);
        }
        silent = silence ? silent + 1 : 0;
        steady = silence ? 0 : steady + 1;
    }

    private void strike(int second) {
        if (phase == Phase.AT_RISK && silent >= timers.seconds(TimerKey.SOCKET_SANITY_SECONDS)) {
            enter(Phase.WARM_RESET);
            track.moment(second, "warm reset: stable calls stay up, no new ones, no hold or transfer");
        } else if (phase.isCutOff() && silent >= untilColdReset()) {
            enter(Phase.NO_SERVICE);
            server = "";
            track.moment(second, "cold reset: every call on the port network is dropped");
        } else if (phase == Phase.NO_SERVICE && inPhase >= timers.seconds(TimerKey.NO_SERVICE_MINUTES)) {
            askTheNext(second);
        } else if (phase == Phase.WARM_RESET && inPhase >= timers.value(TimerKey.WARM_RESET_SECONDS)) {
            enter(afterWarmReset());
        }
    }

    /** A heartbeat that came during the warm reset has started the count again. */
    private Phase afterWarmReset() {
        if (silent >= timers.seconds(TimerKey.SOCKET_SANITY_SECONDS)) {
            return Phase.ISOLATED;
        }
        return silent > 0 ? Phase.AT_RISK : Phase.HEALTHY;
    }

    private int untilColdReset() {
        return timers.seconds(TimerKey.SOCKET_SANITY_SECONDS) + timers.seconds(TimerKey.COLD_RESET_SECONDS);
    }

    private void askTheNext(int second) {
        Optional<Server> next = plan.cores().stream().filter(Server::reachable).findFirst();
        if (next.isPresent()) {
            enter(Phase.ON_SURVIVABLE);
            server = next.get().name();
            track.moment(second, "No Service Time Out: the port network registers to " + server);
        } else {
            enter(Phase.NO_SERVER);
            track.moment(second, "No Service Time Out: no survivable core on the list can be reached");
        }
    }

    private void fallSilent(int second) {
        switch (phase) {
            case HEALTHY -> {
                enter(Phase.AT_RISK);
                track.moment(second, "the first heartbeat is missing");
            }
            case RETURNING -> {
                enter(Phase.NO_SERVICE);
                server = "";
                track.moment(second, "silent again: the No Service Time Out counts from the beginning");
            }
            default -> {
                // the count goes on
            }
        }
    }

    private void hear(int second) {
        switch (phase) {
            case AT_RISK -> {
                enter(Phase.HEALTHY);
                track.moment(second, "a heartbeat gets through in time: nothing was reset, the count starts again");
            }
            case ISOLATED -> {
                enter(Phase.HEALTHY);
                track.moment(second, "a heartbeat gets through before the cold reset: calls that stayed up are kept");
            }
            case NO_SERVICE, NO_SERVER -> {
                enter(Phase.RETURNING);
                server = "";
                track.moment(second, "a heartbeat gets through: the No Service Time Out starts again");
            }
            case RETURNING -> {
                if (steady >= timers.value(TimerKey.RETURN_SECONDS)) {
                    enter(Phase.HEALTHY);
                    server = plan.main().name();
                    track.moment(second, "main serves the port network again (assumed, see below)");
                }
            }
            default -> {
                // healthy, resetting, or with another server
            }
        }
    }

    private void handBack(int second, boolean silence) {
        if (second != plan.takeBackAt()) {
            return;
        }
        if (phase != Phase.ON_SURVIVABLE) {
            track.moment(second, "handing back does nothing: the port network is not with a survivable core");
        } else if (silence) {
            track.moment(second, "handing back fails: main does not reach the port network");
        } else {
            enter(Phase.RETURNING);
            server = "";
            steady = 0;
            track.moment(second, "handed back to main: the port network restarts and its calls drop");
        }
    }

    private void enter(Phase next) {
        phase = next;
        inPhase = 0;
    }
}
