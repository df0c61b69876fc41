package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.fact.Stamp;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/**
 * {@code display events} of Communication Manager: one row an event type and its data, with the first and the last time of the day
 * and how often. A report that ran to its end also tells which events it does not hold.
 *
 * <p>Layout: Avaya 03-300430, Maintenance Procedures for Communication Manager 3.0, table 39 and its example.
 */
final class EventsReport implements OutputParser {
    /** The kind of log that a whole report covers. */
    static final String LOG = "avaya-cm-events";

    private static final Pattern TITLE = Pattern.compile("^\\s*EVENTS REPORT\\b");
    private static final Pattern COMMAND = Pattern.compile("\\bdisplay events\\b");
    private static final Pattern END = Pattern.compile("Command successfully completed");
    private static final Pattern ROW = Pattern.compile(
            "^\\s*(?P<event>\\d{1,4})\\s+(?P<text>[A-Za-z].*?)\\s+(?P<data1>\\S+)\\s+(?P<data2>\\S+)\\s+"
                    + "(?P<first>\\d\\d/\\d\\d/\\d\\d:\\d\\d)\\s+(?P<last>\\d\\d/\\d\\d/\\d\\d:\\d\\d)\\s+(?P<count>\\d{1,6})\\s*$");

    private int began;
    private int rows;

    @Override
    public String id() {
        return "events-report";
    }

    @Override
    public List<String> literals() {
        return List.of("EVENTS REPORT", "display events");
    }

    @Override
    public boolean isOpen() {
        return began > 0;
    }

    @Override
    public boolean read(Line line, Page page) {
        String text = line.text();
        if (TITLE.matcher(text).find() || COMMAND.matcher(text).find()) {
            began = began > 0 ? began : line.number();
            return true;
        }
        if (began == 0) {
            return false;
        }
        if (END.matcher(text).find()) {
            if (rows > 0) {
                page.emit(
                        "log-coverage",
                        page.subject(),
                        When.UNKNOWN,
                        page.lines(began, line.number()),
                        Map.of("log", LOG, "lines", rows));
            }
            finish(page);
            return true;
        }
        return row(line, page);
    }

    private boolean row(Line line, Page page) {
        Matcher row = ROW.matcher(line.text());
        if (!row.find()) {
            return false;
        }
        rows++;
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("event", Integer.valueOf(row.group("event")));
        values.put("data1", row.group("data1"));
        values.put("data2", row.group("data2"));
        values.put("count", Integer.valueOf(row.group("count")));
        page.emit(
                "denial-event",
                page.subject(),
                When.span(stamp(row.group("first")), stamp(row.group("last"))),
                page.lines(line.number(), line.number()),
                values);
        return true;
    }

    /** A time as the report writes it: month, day, hour and minute. */
    private static Stamp stamp(String written) {
        LocalDateTime time = LocalDateTime.of(
                2000,
                Integer.parseInt(written.substring(0, 2)),
                Integer.parseInt(written.substring(3, 5)),
                Integer.parseInt(written.substring(6, 8)),
                Integer.parseInt(written.substring(9, 11)));
        return new Stamp.Yearless(MonthDay.from(time), LocalTime.from(time));
    }

    @Override
    public void finish(Page page) {
        began = 0;
        rows = 0;
    }
}
