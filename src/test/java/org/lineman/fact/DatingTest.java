package org.lineman.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lineman.evidence.Source;

class DatingTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId MINUS_FIVE = ZoneId.of("-05:00");
    private static final Stamp FROM = new Stamp.Local(LocalDateTime.parse("2024-07-12T23:30:00"));
    private static final Stamp TO = new Stamp.Local(LocalDateTime.parse("2024-07-13T00:30:00"));

    @Test
    void aLocalTimeIsReadInTheZoneOfItsEvidenceThenOfTheIncident() {
        ClockReading given = new ClockReading(Optional.of(ZoneId.of("UTC")), Optional.empty(), Duration.ZERO);
        Dating dating = new Dating(Map.of("a.log", given), Optional.of(NEW_YORK), Stamp.NONE, Stamp.NONE);
        Stamp noon = new Stamp.Local(LocalDateTime.parse("2024-07-12T12:00:00"));
        assertThat(date(dating, "a.log", noon).earliest()).isEqualTo("2024-07-12T12:00:00Z");
        assertThat(date(dating, "b.log", noon).earliest()).isEqualTo("2024-07-12T16:00:00Z");
        assertThat(date(dating, "b.log", noon).basis()).isEqualTo(When.Basis.ZONE_GIVEN);
    }

    @Test
    void whereTheEvidenceAndTheIncidentDisagreeOnTheZoneTheDoubtIsKept() {
        ClockReading betrayed = new ClockReading(Optional.empty(), Optional.of(MINUS_FIVE), Duration.ZERO);
        Dating dating = new Dating(Map.of("cores.txt", betrayed), Optional.of(NEW_YORK), Stamp.NONE, Stamp.NONE);
        When when = date(dating, "cores.txt", new Stamp.Local(LocalDateTime.parse("2024-07-12T12:00:00")));
        assertThat(when.earliest()).isEqualTo("2024-07-12T16:00:00Z");
        assertThat(when.latest()).isEqualTo("2024-07-12T17:00:00Z");
        assertThat(when.doubtSeconds()).isEqualTo(1800);
    }

    @Test
    void anOffsetThatOnePieceBetraysServesTheOthersWhenNobodyNamesAZone() {
        ClockReading betrayed = new ClockReading(Optional.empty(), Optional.of(MINUS_FIVE), Duration.ZERO);
        Dating dating = new Dating(Map.of("cores.txt", betrayed), Optional.empty(), Stamp.NONE, Stamp.NONE);
        When when = date(dating, "other.log", new Stamp.Local(LocalDateTime.parse("2024-07-12T12:00:00")));
        assertThat(when.earliest()).isEqualTo("2024-07-12T17:00:00Z");
        assertThat(dating.knowsZone()).isTrue();
    }

    @Test
    void withoutAnyZoneTimesAreRelativeToEachOtherAndSaySo() {
        Dating dating = new Dating(Map.of(), Optional.empty(), Stamp.NONE, Stamp.NONE);
        When when = date(dating, "a.log", new Stamp.Local(LocalDateTime.parse("2024-07-12T12:00:00")));
        assertThat(when.basis()).isEqualTo(When.Basis.ZONE_UNKNOWN);
        assertThat(dating.knowsZone()).isFalse();
    }

    @Test
    void aTimeOfDayGetsTheNearestDayOfTheWindowAlsoAcrossMidnight() {
        Dating dating = new Dating(Map.of(), Optional.of(NEW_YORK), FROM, TO);
        assertThat(date(dating, "a.log", new Stamp.OfDay(LocalTime.parse("23:45:00")))
                        .earliest())
                .isEqualTo("2024-07-13T03:45:00Z");
        assertThat(date(dating, "a.log", new Stamp.OfDay(LocalTime.parse("00:15:00")))
                        .earliest())
                .isEqualTo("2024-07-13T04:15:00Z");
    }

    @Test
    void aTimeOfDayStaysUndatedWithoutAWindow() {
        Dating dating = new Dating(Map.of(), Optional.of(NEW_YORK), Stamp.NONE, Stamp.NONE);
        assertThat(date(dating, "a.log", new Stamp.OfDay(LocalTime.parse("23:45:00")))
                        .isDated())
                .isFalse();
    }

    @Test
    void aYearlessDayGetsTheNearestYearAndALeapDayOnlyOneThatHasIt() {
        Dating dating = new Dating(
                Map.of(), Optional.of(ZoneId.of("UTC")), local("2024-01-01T00:10:00"), local("2024-01-01T01:00:00"));
        Stamp eve = new Stamp.Yearless(MonthDay.of(12, 31), LocalTime.parse("23:59:00"));
        assertThat(date(dating, "a.log", eve).earliest()).isEqualTo("2023-12-31T23:59:00Z");
        Stamp leap = new Stamp.Yearless(MonthDay.of(2, 29), LocalTime.NOON);
        assertThat(date(dating, "a.log", leap).earliest()).isEqualTo("2024-02-29T12:00:00Z");
    }

    @Test
    void aClockThatRunsAheadIsSetBackAndAHangBeginsBeforeItsCore() {
        ClockReading ahead = new ClockReading(Optional.empty(), Optional.empty(), Duration.ofSeconds(90));
        Dating dating = new Dating(Map.of("a.log", ahead), Optional.empty(), Stamp.NONE, Stamp.NONE);
        Fact core = alarm("a.log", When.endOf(local("2024-07-12T12:00:00"), Duration.ofMinutes(10)));
        When when = dating.date(core).time();
        assertThat(when.earliest()).isEqualTo("2024-07-12T11:48:30Z");
        assertThat(when.latest()).isEqualTo("2024-07-12T11:58:30Z");
    }

    @Test
    void aSpanThatEndsBeforeItBeginsIsNotDated() {
        Dating dating = new Dating(Map.of(), Optional.empty(), Stamp.NONE, Stamp.NONE);
        Fact fact = alarm("a.log", When.span(local("2024-07-12T12:00:00"), local("2024-07-12T11:00:00")));
        assertThat(dating.date(fact).time().isDated()).isFalse();
    }

    private static Stamp local(String time) {
        return new Stamp.Local(LocalDateTime.parse(time));
    }

    private static When date(Dating dating, String evidence, Stamp stamp) {
        return dating.date(alarm(evidence, When.of(stamp))).time();
    }

    private static Fact alarm(String evidence, When when) {
        return new AlarmRaised(Subject.node("a"), when, Source.Lines.at(evidence, 1), "X", null, null);
    }

    @Test
    void anExactTimeNeedsNoZone() {
        Dating dating = new Dating(Map.of(), Optional.empty(), Stamp.NONE, Stamp.NONE);
        Instant instant = Instant.parse("2024-07-12T12:00:00Z");
        assertThat(date(dating, "a.log", new Stamp.Exact(instant)).basis()).isEqualTo(When.Basis.STATED);
    }
}
