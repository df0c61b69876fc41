package org.lineman.recognize.parser;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lineman.fact.Stamp;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/** The way of one device from call server to call server, and whether it goes in circles. */
final class DeviceWay {
    private static final int MOST_VISITS = 500;
    /** From this many times on it is a circle and not an accident. */
    private static final int LEAST_TRIPS = 3;

    private final Subject device;
    private final List<Visit> visits = new ArrayList<>();

    /** The device registered with a server, or left it. */
    private record Visit(Subject node, boolean came, Stamp stamp, LocalDateTime at, int line) {}

    /** Away from home and back: the visits, by their places in the list, and what lies between. */
    private record Trip(Subject home, Subject other, Visit left, Visit back) {}

    DeviceWay(Subject device) {
        this.device = device;
    }

    void came(Subject node, Stamp stamp, int line) {
        add(new Visit(node, true, stamp, onAScale(stamp), line));
    }

    void left(Subject node, Stamp stamp, int line) {
        add(new Visit(node, false, stamp, onAScale(stamp), line));
    }

    private void add(Visit visit) {
        if (visit.at() != null && visits.size() < MOST_VISITS) {
            visits.add(visit);
        }
    }

    /** A scale on which the stamps of one file can be compared; null for none. */
    private static LocalDateTime onAScale(Stamp stamp) {
        if (stamp instanceof Stamp.Exact exact) {
            return LocalDateTime.ofInstant(exact.instant(), ZoneOffset.UTC);
        }
        if (stamp instanceof Stamp.Local local) {
            return local.time();
        }
        if (stamp instanceof Stamp.Yearless yearless) {
            return yearless.day().atYear(2000).atTime(yearless.time());
        }
        return stamp instanceof Stamp.OfDay ofDay ? LocalDate.of(2000, 1, 1).atTime(ofDay.time()) : null;
    }

    /** Emits the circle that the device goes in, if it does. */
    void emit(Page page) {
        Map<Subject, List<Trip>> byHome = new HashMap<>();
        trips().forEach(trip ->
                byHome.computeIfAbsent(trip.home(), home -> new ArrayList<>()).add(trip));
        byHome.values().stream()
                .filter(trips -> trips.size() >= LEAST_TRIPS)
                .min(java.util.Comparator.comparing(trips -> median(away(trips))))
                .ifPresent(trips -> emit(trips, page));
    }

    /** Home is where it goes back to soonest: of two servers, the one that it stays away from for the shorter time. */
    private List<Trip> trips() {
        List<Trip> trips = new ArrayList<>();
        List<Visit> arrivals = visits.stream()
                .filter(Visit::came)
                .sorted(java.util.Comparator.comparing(Visit::at))
                .toList();
        for (int i = 0; i + 2 < arrivals.size(); i++) {
            Visit at = arrivals.get(i);
            Visit elsewhere = arrivals.get(i + 1);
            Visit back = arrivals.get(i + 2);
            if (!elsewhere.node().equals(at.node()) && back.node().equals(at.node())) {
                trips.add(new Trip(at.node(), elsewhere.node(), elsewhere, back));
            }
        }
        return trips;
    }

    private void emit(List<Trip> trips, Page page) {
        List<Double> between = new ArrayList<>();
        for (int i = 1; i < trips.size(); i++) {
            between.add(minutes(trips.get(i - 1).left(), trips.get(i).left()));
        }
        Visit first = trips.get(0).left();
        Visit last = trips.get(trips.size() - 1).back();
        page.emit(
                "registration-cycle",
                device,
                When.span(first.stamp(), last.stamp()),
                page.lines(first.line(), last.line()),
                Map.of(
                        "home", trips.get(0).home(),
                        "other", trips.get(0).other(),
                        "count", trips.size(),
                        "minutes", median(between),
                        "awayMinutes", median(away(trips))));
    }

    private static List<Double> away(List<Trip> trips) {
        return trips.stream().map(trip -> minutes(trip.left(), trip.back())).toList();
    }

    private static double minutes(Visit from, Visit to) {
        return Math.round(Duration.between(from.at(), to.at()).toMillis() / 6_000.0) / 10.0;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
