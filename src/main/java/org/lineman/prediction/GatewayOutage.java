package org.lineman.prediction;

import java.util.List;
import java.util.Optional;

/**
 * What an H.248 media gateway does when it loses main: it tries the controllers above the transition point until the Primary
 * Search Timer expires, then each one below it once, then the whole list until the Total Search Timer expires. Meanwhile
 * main's Link Loss Delay Timer runs. With main back, the recovery rule or split registration prevention decides.
 *
 * <p>Sources: Avaya 10.2, Recovery timers and interactions, and Recovery to the main server; Avaya, How to Prevent Media
 * Gateway Split Registrations (2016).
 */
public final class GatewayOutage {
    private static final int AFTER_THE_END = 60;

    private final Timers timers;
    private final GatewayPlan plan;
    private final Outage outage;
    private final Track track = new Track();
    private final Failback failback;

    private Phase phase = Phase.HEALTHY;
    private String server;
    private int silent;
    private int searching;
    private int lost = -1;

    private GatewayOutage(Timers timers, GatewayPlan plan, Outage outage) {
        this.timers = timers;
        this.plan = plan;
        this.outage = outage;
        this.server = plan.main().name();
        this.failback = new Failback(timers, plan, track);
    }

    /** One outage under several sets of timers. */
    public static Prediction predict(Outage outage, GatewayPlan plan, List<Timers> sets) {
        if (plan.takeBackAt() > Outage.LONGEST) {
            throw new IllegalArgumentException("take-back-at: after " + Outage.LONGEST + " seconds, a day");
        }
        int end = sets.stream()
                .mapToInt(set -> Math.max(outage.end() + set.seconds(TimerKey.STABILITY_MINUTES), plan.takeBackAt()))
                .max()
                .orElseThrow(() -> new IllegalArgumentException("timers: give at least one set"));
        return new Prediction(
                "A media gateway that has lost main",
                outage,
                sets.stream()
                        .map(set -> new GatewayOutage(set, plan, outage).until(end + AFTER_THE_END))
                        .toList(),
                List.of(
                        "an attempt to register takes no time here; no source states how long it takes",
                        "survivable servers are reached for as long as they are said to",
                        "what becomes of calls when another server takes the gateway differs by release: shown as not stated",
                        "a survivable server tells main that it is active as soon as nothing separates the two"));
    }

    private Timeline until(int end) {
        for (int second = 0; second < end; second++) {
            boolean silence = outage.at(second) != null;
            strike(second);
            if (silence) {
                if (phase == Phase.HEALTHY) {
                    phase = Phase.AT_RISK;
                    track.moment(second, "the H.248 link is silent");
                    strike(second);
                }
            } else {
                hear(second);
            }
            silent = silence ? silent + 1 : 0;
            searching = phase == Phase.SEARCHING ? searching + 1 : 0;
            track.second(phase, server);
        }
        return track.timeline(timers, TimerKey.ofGateways());
    }

    private void strike(int second) {
        if (phase == Phase.AT_RISK && silent >= timers.value(TimerKey.LINK_LOST_SECONDS)) {
            begin(second);
        } else if (phase == Phase.SEARCHING) {
            search(second);
        }
        if (lost >= 0 && second == lost + timers.seconds(TimerKey.LINK_LOSS_DELAY_MINUTES)) {
            track.moment(second, "Link Loss Delay Timer: main gives up what it knew of the gateway's calls");
            lost = -1;
        }
    }

    private void begin(int second) {
        phase = Phase.SEARCHING;
        server = "";
        searching = 0;
        lost = second;
        track.moment(
                second, "link lost: the gateway searches; calls stay up without features, new ones get no dial tone");
        register(second, plan.above(), "above the transition point");
    }

    private void search(int second) {
        int primary = timers.seconds(TimerKey.PRIMARY_SEARCH_MINUTES);
        if (searching == primary) {
            track.moment(second, "Primary Search Timer: the gateway passes the transition point");
            register(second, plan.below(), "below the transition point, one attempt each");
        }
        if (phase == Phase.SEARCHING && searching >= timers.seconds(TimerKey.TOTAL_SEARCH_MINUTES)) {
            phase = Phase.SEARCH_ENDED;
            track.moment(
                    second, "Total Search Timer: no server was found; the sources at hand name an alarm and no more");
        }
    }

    private void register(int second, List<Server> servers, String where) {
        Optional<Server> next = servers.stream().filter(Server::reachable).findFirst();
        next.ifPresent(found -> {
            phase = Phase.ON_SURVIVABLE;
            server = found.name();
            track.moment(second, "registers to " + server + " (" + where + ")");
            failback.registered(second);
        });
    }

    private void hear(int second) {
        switch (phase) {
            case AT_RISK -> {
                phase = Phase.HEALTHY;
                track.moment(second, "an answer comes before the link counts as lost: nothing happened");
            }
            case SEARCHING, SEARCH_ENDED ->
                home(second, "registers to " + plan.main().name() + " again");
            case ON_SURVIVABLE -> {
                if (failback.due(second, silent)) {
                    home(second, "returns to " + plan.main().name());
                }
            }
            default -> {
                // with main already
            }
        }
        if (phase == Phase.ON_SURVIVABLE) {
            failback.steady();
        }
    }

    private void home(int second, String says) {
        phase = Phase.HEALTHY;
        server = plan.main().name();
        lost = -1;
        track.moment(second, says);
    }
}
