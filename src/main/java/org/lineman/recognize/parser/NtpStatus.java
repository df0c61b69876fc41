package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineman.evidence.Line;
import org.lineman.evidence.Source;
import org.lineman.fact.Stamp;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;
import org.lineman.recognize.text.Prompt;
import org.lineman.recognize.text.StampFormat;

/**
 * {@code utils ntp status} of Cisco voice servers, and the table of {@code ntpq -p} that it holds. The first sign of a row tells
 * what the daemon thinks of the source; {@code *}, {@code #} and {@code o} are the ones that it follows. Reach is an octal number
 * whose bits are the last eight requests.
 */
final class NtpStatus implements OutputParser {
    private static final Pattern ROW = Pattern.compile(
            "^(?P<sign>[ *+#xo.-]?)(?P<server>[A-Za-z0-9][\\w.:-]*)\\s+\\S+\\s+(?P<stratum>\\d{1,2})\\s+[lumbsapA-]\\s+(?:\\d+[mhd]?|-)\\s+\\d+[mhd]?\\s+(?P<reach>[0-7]{1,3})\\s+[\\d.]+\\s+(?P<offset>[+-]?[\\d.]+)\\s+[\\d.]+\\s*$");
    private static final Pattern SUM = Pattern.compile(
            "^\\s*(?P<not>un)?synchroni[sz]ed(?: to (?:NTP server \\((?P<server>[\\w.:-]+)\\)|.*?) at stratum (?P<stratum>\\d{1,2}))?");
    private static final Pattern CLOCK = Pattern.compile(
            "^\\s*Current time in UTC is : \\w{3} (?P<date>\\w{3}\\s+\\d{1,2} [\\d:]+) UTC (?P<year>\\d{4})");
    private static final StampFormat TIME = StampFormat.of("yyyy MMM d HH:mm:ss VV");
    private static final int OCTAL = 8;

    private record Found(String kind, Source source, Map<String, Object> values) {}

    private final List<Found> found = new ArrayList<>();
    private boolean open;

    @Override
    public String id() {
        return "ntp-status";
    }

    @Override
    public List<String> literals() {
        return List.of("ntpd (pid", "refid ", "synchronised", "synchronized");
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public boolean read(Line line, Page page) {
        if (Prompt.of(line.text()).isPresent()) {
            finish(page);
            return false;
        }
        if (line.text().startsWith("ntpd (pid") || line.text().contains("refid ")) {
            open = true;
            return true;
        }
        Matcher clock = CLOCK.matcher(line.text());
        if (open && clock.find()) {
            Optional<Stamp> stamp = TIME.parse(clock.group("year") + " " + clock.group("date") + " UTC");
            emit(page, stamp.map(When::of).orElse(page.taken()));
            return true;
        }
        return row(line, page) || sum(line, page);
    }

    private boolean row(Line line, Page page) {
        Matcher row = ROW.matcher(line.text());
        if (!open || !row.find()) {
            return false;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("server", row.group("server"));
        values.put("selected", !row.group("sign").isEmpty() && "*#o".contains(row.group("sign")));
        values.put("stratum", Integer.valueOf(row.group("stratum")));
        values.put("reach", Integer.bitCount(Integer.parseInt(row.group("reach"), OCTAL) & 0xff));
        values.put("offsetMs", Double.valueOf(row.group("offset")));
        found.add(new Found("time-source", page.lines(line.number(), line.number()), values));
        return true;
    }

    private boolean sum(Line line, Page page) {
        Matcher sum = SUM.matcher(line.text());
        if (!open || !sum.find()) {
            return false;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("synchronised", sum.group("not") == null);
        values.put("stratum", sum.group("stratum") == null ? null : Integer.valueOf(sum.group("stratum")));
        found.add(new Found("clock-status", page.lines(line.number(), line.number()), values));
        return true;
    }

    private void emit(Page page, When when) {
        found.forEach(one -> page.emit(one.kind(), page.subject(), when, one.source(), one.values()));
        found.clear();
        open = false;
    }

    @Override
    public void finish(Page page) {
        emit(page, page.taken());
    }
}
