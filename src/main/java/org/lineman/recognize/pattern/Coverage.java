package org.lineman.recognize.pattern;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.fact.Stamp;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/**
 * Follows a log through a page, to tell at the end whether it covers its span without a break. A line of something else in
 * between, a clock that runs back, or a longer silence than such a log ever keeps is a break: then nothing may be concluded
 * from what the log does not say.
 */
final class Coverage {
    /** A log that several threads write may be out of order by this much. */
    private static final Duration DISORDER = Duration.ofSeconds(5);

    private final LogKind log;
    private Subject subject;
    private Stamp first;
    private Stamp last;
    private LocalDateTime clock;
    private int from;
    private int to;
    private int lines;
    private int foreign;
    private int breakLine;
    private String breakSays = "";

    Coverage(LogKind log) {
        this.log = log;
    }

    /** A line of the log. */
    void add(Line line, LogKind.Prefix prefix, Page page) {
        LocalDateTime time = clock(prefix.stamp());
        if (lines == 0) {
            subject = prefix.node().map(Subject::node).orElse(page.subject());
            from = line.number();
        } else if (foreign > 0) {
            broken(foreign, "lines of something else stand between its lines");
        } else if (time.isBefore(clock.minus(DISORDER))) {
            broken(line.number(), "its clock runs back");
        } else if (time.isAfter(clock.plus(log.silence()))) {
            broken(
                    line.number(),
                    "it is silent for longer than " + log.silence().toMinutes() + " minutes");
        }
        first = first == null || time.isBefore(clock(first)) ? prefix.stamp() : first;
        last = last == null || !time.isBefore(clock) ? prefix.stamp() : last;
        clock = clock(last);
        to = line.number();
        lines++;
    }

    /** A line of something else; an indented one may continue a line of the log. */
    void other(Line line) {
        boolean continues =
                line.text().isBlank() || Character.isWhitespace(line.text().charAt(0));
        if (lines > 0 && foreign == 0 && !continues) {
            foreign = line.number();
        }
    }

    private void broken(int line, String says) {
        if (breakSays.isEmpty()) {
            breakLine = line;
            breakSays = says;
        }
        foreign = 0;
    }

    /** Emits what the log proves. */
    void finish(Page page) {
        if (lines > 0 && !log.product().isEmpty()) {
            page.emit("node-identity", subject, When.UNKNOWN, page.lines(from, from), Map.of("product", log.product()));
        }
        if (lines < 2) {
            return;
        }
        if (breakSays.isEmpty()) {
            page.emit(
                    "log-coverage",
                    subject,
                    When.span(first, last),
                    page.lines(from, to),
                    Map.of("log", log.id(), "lines", lines));
        } else {
            page.problem(
                    breakLine,
                    "this " + log.id() + " log is not complete (" + breakSays
                            + "): what is not in it may still have happened");
        }
    }

    /** The stamp on a scale on which stamps of one log can be compared. */
    private static LocalDateTime clock(Stamp stamp) {
        if (stamp instanceof Stamp.Exact exact) {
            return LocalDateTime.ofInstant(exact.instant(), ZoneOffset.UTC);
        }
        if (stamp instanceof Stamp.Local local) {
            return local.time();
        }
        // A leap year, so that every day of the year exists.
        LocalDate day = LocalDate.of(2000, 1, 1);
        if (stamp instanceof Stamp.Yearless yearless) {
            return yearless.day().atYear(day.getYear()).atTime(yearless.time());
        }
        return stamp instanceof Stamp.OfDay ofDay ? day.atTime(ofDay.time()) : day.atStartOfDay();
    }
}
