package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.Map;
import org.lineman.fact.Stamp;
import org.lineman.recognize.text.Page;
import org.lineman.recognize.text.StampText;

/**
 * The times in front of a Cisco syslog message: what the sender wrote (with or without year, milliseconds and zone, and with the
 * sign {@code *} or {@code .} of a clock that is not set by NTP), behind what relays wrote (RFC 3164, RFC 5424). The last one is
 * the sender's.
 */
final class SyslogStamp {
    private static final Pattern WRITTEN = Pattern.compile(
            "[*.]?\\b(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +(?P<day>\\d{1,2})(?: +(?P<year>\\d{4}),?)?"
                    + " +(?P<time>\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,6})?)(?: (?P<zone>[A-Z]{3,5}|[+-]\\d\\d:?\\d\\d)\\b)?(?: (?P<after>\\d{4})\\b)?"
                    + "|(?P<iso>\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:?\\d\\d)?)");
    /** Abbreviations that mean one offset wherever they are met; CST, IST and BST mean several and are left out. */
    private static final Map<String, ZoneOffset> ZONES = Map.ofEntries(
            Map.entry("UTC", ZoneOffset.UTC),
            Map.entry("GMT", ZoneOffset.UTC),
            Map.entry("WET", ZoneOffset.UTC),
            Map.entry("WEST", ZoneOffset.ofHours(1)),
            Map.entry("CET", ZoneOffset.ofHours(1)),
            Map.entry("CEST", ZoneOffset.ofHours(2)),
            Map.entry("EET", ZoneOffset.ofHours(2)),
            Map.entry("EEST", ZoneOffset.ofHours(3)),
            Map.entry("EST", ZoneOffset.ofHours(-5)),
            Map.entry("EDT", ZoneOffset.ofHours(-4)),
            Map.entry("CDT", ZoneOffset.ofHours(-5)),
            Map.entry("MST", ZoneOffset.ofHours(-7)),
            Map.entry("MDT", ZoneOffset.ofHours(-6)),
            Map.entry("PST", ZoneOffset.ofHours(-8)),
            Map.entry("PDT", ZoneOffset.ofHours(-7)),
            Map.entry("JST", ZoneOffset.ofHours(9)));

    private static final Map<String, Month> MONTHS = Map.ofEntries(
            Map.entry("Jan", Month.JANUARY),
            Map.entry("Feb", Month.FEBRUARY),
            Map.entry("Mar", Month.MARCH),
            Map.entry("Apr", Month.APRIL),
            Map.entry("May", Month.MAY),
            Map.entry("Jun", Month.JUNE),
            Map.entry("Jul", Month.JULY),
            Map.entry("Aug", Month.AUGUST),
            Map.entry("Sep", Month.SEPTEMBER),
            Map.entry("Oct", Month.OCTOBER),
            Map.entry("Nov", Month.NOVEMBER),
            Map.entry("Dec", Month.DECEMBER));

    private SyslogStamp() {}

    /**
     * The last time in a text; none if there is none.
     *
     * @throws DateTimeException if it is no time, such as the 31st of April
     */
    static Stamp last(String text, Page page) {
        Matcher found = WRITTEN.matcher(text);
        Stamp stamp = Stamp.NONE;
        while (found.find()) {
            Stamp here = found.group("iso") == null
                    ? named(found, page)
                    : StampText.read(found.group("iso")).orElse(Stamp.NONE);
            stamp = here == Stamp.NONE ? stamp : here;
        }
        return stamp;
    }

    private static Stamp named(Matcher found, Page page) {
        MonthDay day = MonthDay.of(MONTHS.get(found.group("month")), Integer.parseInt(found.group("day")));
        LocalTime time = LocalTime.parse(found.group("time"));
        String year = found.group("year") == null ? found.group("after") : found.group("year");
        ZoneOffset zone = zone(found.group("zone"));
        if (year == null) {
            // A zone without a year says how the machine's clock runs: that is kept with the page.
            if (zone != null) {
                LocalDateTime any = day.atYear(2000).atTime(time);
                page.clock(any, any.toInstant(zone));
            }
            return new Stamp.Yearless(day, time);
        }
        LocalDateTime local = day.atYear(Integer.parseInt(year)).atTime(time);
        return zone == null ? new Stamp.Local(local) : new Stamp.Exact(local.toInstant(zone));
    }

    /** The offset that this abbreviation or number means; null if it is none, or means several. */
    private static ZoneOffset zone(String text) {
        if (text == null) {
            return null;
        }
        return text.matches("[+-].*") ? ZoneOffset.of(text) : ZONES.get(text);
    }
}
