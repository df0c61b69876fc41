package org.lineman.diagnosis;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lineman.evidence.Source;
import org.lineman.fact.Fact;
import org.lineman.fact.Stamp;
import org.lineman.fact.Vocabulary;
import org.lineman.fact.When;

/**
 * A fact as JSON: its type, its subject as {@code kind:name}, its time, its source and its own components.
 *
 * <p>A dated moment is {@code at}, an interval {@code from} and {@code to}. A time carries an offset only where its zone is
 * known; a time that could not be dated stands as it was written, such as {@code 12:33:20}.
 */
final class FactJson {
    private FactJson() {}

    static Map<String, Object> of(Fact fact) {
        Map<String, Object> members = new LinkedHashMap<>();
        Vocabulary.Kind kind = Vocabulary.kindOf(fact);
        members.put("type", kind.name());
        members.put("subject", fact.subject().label());
        members.putAll(time(fact.time()));
        members.put("source", of(fact.source()));
        members.putAll(kind.values(fact));
        return members;
    }

    static Answer.SourceRef of(Source source) {
        return new Answer.SourceRef(
                source.evidence(),
                source instanceof Source.Lines ? source.place() : "",
                source instanceof Source.Frames ? source.place() : "",
                source instanceof Source.Pointer ? source.place() : "");
    }

    private static Map<String, String> time(When when) {
        String from = when.isDated() ? dated(when, when.earliest()) : written(when.stamp());
        String to = when.isDated() ? dated(when, when.latest()) : written(when.end());
        Map<String, String> members = new LinkedHashMap<>();
        if (to.isEmpty() || to.equals(from)) {
            members.put("at", from);
        } else {
            members.put("from", from);
            members.put("to", to);
        }
        return members;
    }

    private static String dated(When when, Instant instant) {
        if (when.basis() == When.Basis.ZONE_UNKNOWN) {
            return local(LocalDateTime.ofInstant(instant, when.zone() == null ? ZoneOffset.UTC : when.zone()));
        }
        return instant.atZone(when.zone() == null ? ZoneOffset.UTC : when.zone())
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** A stamp as it was written; empty if there is none. */
    static String written(Stamp stamp) {
        if (stamp instanceof Stamp.Exact exact) {
            return exact.instant().toString();
        }
        if (stamp instanceof Stamp.Local wall) {
            return local(wall.time());
        }
        if (stamp instanceof Stamp.Yearless yearless) {
            return yearless.day() + "T" + yearless.time().format(DateTimeFormatter.ISO_LOCAL_TIME);
        }
        return stamp instanceof Stamp.OfDay ofDay ? ofDay.time().format(DateTimeFormatter.ISO_LOCAL_TIME) : "";
    }

    private static String local(LocalDateTime time) {
        return time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }
}
