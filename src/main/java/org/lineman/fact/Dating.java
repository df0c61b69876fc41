package org.lineman.fact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Turns times as they were written into intervals of true time. A local time is read in the zone that the caller gave for its
 * evidence, else in the one that the evidence itself betrays, else in the incident's. Where two of these disagree the interval
 * spans both: the doubt is kept, not decided. A time of day gets its day from the incident window, or stays undated.
 */
public final class Dating {
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private final Map<String, ClockReading> clocks;
    private final Optional<ZoneId> incidentZone;
    private final Optional<ZoneId> onlyOffset;
    private final Optional<Instant> around;

    /**
     * A dating.
     *
     * @param clocks what is known of each piece of evidence's clock, by its name
     * @param incidentZone the zone of the incident, if said
     * @param from the start of the incident window as it was given; {@link Stamp#NONE} if it was not
     * @param to its end
     */
    public Dating(Map<String, ClockReading> clocks, Optional<ZoneId> incidentZone, Stamp from, Stamp to) {
        this.clocks = Map.copyOf(clocks);
        this.incidentZone = incidentZone;
        Set<ZoneId> offsets = new LinkedHashSet<>();
        clocks.values().forEach(clock -> clock.offset().ifPresent(offsets::add));
        this.onlyOffset = offsets.size() == 1 ? offsets.stream().findFirst() : Optional.empty();
        Optional<Instant> start = instant(from);
        Optional<Instant> end = instant(to);
        this.around = start.isPresent() && end.isPresent()
                ? Optional.of(start.get()
                        .plus(Duration.between(start.get(), end.get()).dividedBy(2)))
                : start.or(() -> end);
    }

    /** A time that the caller wrote, in the incident's zone; empty if it has no date. */
    public Optional<Instant> instant(Stamp stamp) {
        if (stamp instanceof Stamp.Exact exact) {
            return Optional.of(exact.instant());
        }
        return stamp instanceof Stamp.Local local
                ? Optional.of(local.time().atZone(zoneToShow()).toInstant())
                : Optional.empty();
    }

    /** The zone that times are best shown in: the incident's, else the one that all evidence agrees on, else UTC. */
    public ZoneId zoneToShow() {
        return incidentZone.or(() -> onlyOffset).orElse(ZoneOffset.UTC);
    }

    /** True if some zone is known, so that local times are more than relative to each other. */
    public boolean knowsZone() {
        return incidentZone.isPresent() || onlyOffset.isPresent();
    }

    /** The same fact with its time dated, as far as that can be done. */
    public Fact date(Fact fact) {
        When time = fact.time();
        if (time.isDated() || time.stamp() == Stamp.NONE) {
            return fact;
        }
        ClockReading clock = clocks.getOrDefault(fact.source().evidence(), ClockReading.UNKNOWN);
        return Vocabulary.rewrite(fact, date(time, clock), subject -> subject);
    }

    private When date(When time, ClockReading clock) {
        Set<ZoneId> zones = zones(clock);
        Instant earliest = null;
        Instant latest = null;
        for (ZoneId zone : zones) {
            Optional<Instant> from = place(time.stamp(), zone);
            Optional<Instant> to = time.end() == Stamp.NONE ? from : place(time.end(), zone);
            if (from.isEmpty() || to.isEmpty()) {
                return time;
            }
            Instant start = from.get().minus(clock.skew()).minus(time.before());
            Instant end = to.get().minus(clock.skew());
            if (end.isBefore(start)) {
                return time;
            }
            earliest = earliest == null || start.isBefore(earliest) ? start : earliest;
            latest = latest == null || end.isAfter(latest) ? end : latest;
        }
        ZoneId zone = zones.iterator().next();
        return time.dated(earliest, latest, basis(time.stamp(), clock), zone);
    }

    private When.Basis basis(Stamp stamp, ClockReading clock) {
        if (stamp instanceof Stamp.Exact) {
            return When.Basis.STATED;
        }
        if (stamp instanceof Stamp.OfDay || stamp instanceof Stamp.Yearless) {
            return When.Basis.WINDOW;
        }
        boolean known = clock.zone().isPresent() || clock.offset().isPresent() || knowsZone();
        return known ? When.Basis.ZONE_GIVEN : When.Basis.ZONE_UNKNOWN;
    }

    private Set<ZoneId> zones(ClockReading clock) {
        if (clock.zone().isPresent()) {
            return Set.of(clock.zone().get());
        }
        Set<ZoneId> zones = new LinkedHashSet<>();
        clock.offset().ifPresent(zones::add);
        incidentZone.ifPresent(zones::add);
        if (zones.isEmpty()) {
            zones.add(zoneToShow());
        }
        return zones;
    }

    private Optional<Instant> place(Stamp stamp, ZoneId zone) {
        if (stamp instanceof Stamp.Exact exact) {
            return Optional.of(exact.instant());
        }
        if (stamp instanceof Stamp.Local local) {
            return Optional.of(local.time().atZone(zone).toInstant());
        }
        if (around.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = around.get().atZone(zone).toLocalDate();
        Stream<LocalDateTime> candidates;
        if (stamp instanceof Stamp.OfDay ofDay) {
            candidates = Stream.of(-1, 0, 1).map(days -> day.plusDays(days).atTime(ofDay.time()));
        } else if (stamp instanceof Stamp.Yearless yearless) {
            candidates = Stream.of(-1, 0, 1)
                    .filter(years -> yearless.day().isValidYear(day.getYear() + years))
                    .map(years -> yearless.day().atYear(day.getYear() + years).atTime(yearless.time()));
        } else {
            return Optional.empty();
        }
        return candidates
                .map(time -> time.atZone(zone))
                .map(ZonedDateTime::toInstant)
                .min(Comparator.comparing(
                        time -> Duration.between(time, around.get()).abs()))
                .filter(time -> stamp instanceof Stamp.Yearless
                        || Duration.between(time, around.get()).abs().compareTo(HALF_A_DAY) <= 0);
    }
}
