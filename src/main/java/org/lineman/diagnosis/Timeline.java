package org.lineman.diagnosis;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lineman.fact.Clause;
import org.lineman.fact.Dating;
import org.lineman.fact.Fact;
import org.lineman.fact.Stamp;
import org.lineman.fact.Vocabulary;

/** What happened when. Many of a kind from one piece of evidence are told as the first, the last and their number. */
final class Timeline {
    private static final int TOLD_SINGLY = 4;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final DateTimeFormatter OF_DAY = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Dating dating;

    Timeline(Dating dating) {
        this.dating = dating;
    }

    /** A time in the zone that suits the case; without an offset if no zone is known. */
    String show(Instant time) {
        return show(time, dating.zoneToShow(), dating.knowsZone());
    }

    private static String show(Instant time, ZoneId zone, boolean zoneKnown) {
        return time.truncatedTo(ChronoUnit.SECONDS).atZone(zone).format(zoneKnown ? WITH_OFFSET : LOCAL);
    }

    /** The events among the facts, in the order of their times, the undated ones last. */
    List<Answer.Moment> of(Collection<Fact> facts) {
        Map<String, List<Fact>> alike = new LinkedHashMap<>();
        facts.stream()
                .filter(fact -> Vocabulary.kindOf(fact).isEvent() && hasTime(fact))
                .sorted(BY_TIME)
                .forEach(fact -> alike.computeIfAbsent(
                                Vocabulary.kindOf(fact).name() + " "
                                        + fact.source().evidence(),
                                key -> new ArrayList<>())
                        .add(fact));
        List<Told> told = new ArrayList<>();
        alike.values().forEach(group -> {
            if (group.size() <= TOLD_SINGLY) {
                group.forEach(fact -> told.add(new Told(fact, Clause.of(fact))));
            } else {
                Fact last = group.get(group.size() - 1);
                told.add(
                        new Told(group.get(0), Clause.of(group.get(0)) + " — the first of " + group.size() + " alike"));
                told.add(new Told(last, Clause.of(last) + " — the last of " + group.size() + " alike"));
            }
        });
        return told.stream()
                .sorted(Comparator.comparing(Told::fact, BY_TIME).thenComparing(Told::says))
                .map(this::moment)
                .toList();
    }

    private record Told(Fact fact, String says) {}

    private static final Comparator<Fact> BY_TIME = Comparator.comparing(
                    (Fact fact) -> fact.time().isDated() ? fact.time().latest() : Instant.MAX)
            .thenComparing(fact -> fact.time().stamp() instanceof Stamp.OfDay ofDay
                    ? ofDay.time().toString()
                    : "")
            .thenComparing(Fact::source)
            .thenComparing(Fact::toString);

    private static boolean hasTime(Fact fact) {
        return fact.time().isDated() || fact.time().stamp() instanceof Stamp.OfDay;
    }

    private Answer.Moment moment(Told told) {
        Fact fact = told.fact();
        String at = fact.time().isDated()
                ? show(fact.time().latest())
                : ((Stamp.OfDay) fact.time().stamp()).time().format(OF_DAY);
        return new Answer.Moment(at, fact.time().doubtSeconds(), told.says(), Sources.of(fact.source()));
    }
}
