package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lineman.evidence.Line;
import org.lineman.fact.IpsiGap;
import org.lineman.fact.Stamp;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;
import org.lineman.recognize.text.StampFormat;

/**
 * The heartbeats that Communication Manager misses from its IPSIs, as process pcd logs them: {@code checkSlot: sanity failure (n)}
 * counts up while nothing comes, and {@code data received replacing sanity message; socket delay is n secs} ends it. Lines of one
 * IPSI that count up are one gap. In {@code [pn:ipsi]} both are counted from nought; port network and IPSI are named from one.
 *
 * <p>Forms and meaning: rogerthephoneguy.com, "Avaya IPSI resets solved" (2013). A heartbeat is sent every second, so each that is
 * missed is a second at least; a log that is stripped of its times therefore tells a lower limit only.
 */
final class SanityFailures implements OutputParser {
    private static final Pattern LINE =
            Pattern.compile("(?:^(?P<stamp>\\d{8}:\\d{9}):\\d+)?:\\w+\\(\\d+\\):[A-Z]+:\\[\\s*"
                    + "\\[(?P<pn>\\d{1,2}):(?P<ipsi>\\d)\\]\\s*checkSlot:\\s*(?:sanity failure \\((?P<count>\\d{1,5})\\)"
                    + "|data received replacing sanity message; socket delay is (?P<delay>\\d{1,5}) sec)");
    private static final StampFormat STAMP = StampFormat.of("yyyyMMdd:HHmmssSSS");

    private final Map<String, Gap> open = new TreeMap<>();
    private final Map<String, LocalDateTime> ended = new TreeMap<>();

    @Override
    public String id() {
        return "ipsi-sanity";
    }

    @Override
    public List<String> literals() {
        return List.of("checkSlot:");
    }

    @Override
    public boolean read(Line line, Page page) {
        Matcher found = LINE.matcher(line.text());
        if (!found.find()) {
            return false;
        }
        String slot = found.group("pn") + ":" + found.group("ipsi");
        Optional<LocalDateTime> at = Optional.ofNullable(found.group("stamp"))
                .flatMap(STAMP::parse)
                .map(stamp -> ((Stamp.Local) stamp).time());
        if (found.group("delay") == null) {
            missed(slot, Integer.parseInt(found.group("count")), at, line, page);
        } else {
            data(slot, Integer.parseInt(found.group("delay")), at, line, page);
        }
        return true;
    }

    private void missed(String slot, int count, Optional<LocalDateTime> at, Line line, Page page) {
        Gap gap = open.get(slot);
        if (gap != null && count <= gap.missed) {
            close(slot, IpsiGap.EndedBy.HEARTBEAT, page);
            gap = null;
        }
        if (gap == null) {
            gap = new Gap(line.number(), contactBefore(slot, at));
            gap.from = at;
            open.put(slot, gap);
        }
        gap.missed = count;
        gap.to = line.number();
        gap.until = at;
    }

    private void data(String slot, int delay, Optional<LocalDateTime> at, Line line, Page page) {
        Optional<LocalDateTime> began = at.map(time -> time.minusSeconds(delay));
        Gap gap = open.computeIfAbsent(slot, key -> new Gap(line.number(), contactBefore(key, began)));
        gap.from = began.isPresent() ? began : gap.from;
        gap.delay = delay;
        gap.to = line.number();
        gap.until = at;
        close(slot, IpsiGap.EndedBy.DATA, page);
    }

    private Optional<Double> contactBefore(String slot, Optional<LocalDateTime> at) {
        LocalDateTime before = ended.get(slot);
        return at.filter(time -> before != null && !time.isBefore(before)).map(time -> seconds(before, time));
    }

    private static double seconds(LocalDateTime from, LocalDateTime to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    private void close(String slot, IpsiGap.EndedBy endedBy, Page page) {
        Gap gap = open.remove(slot);
        gap.until.ifPresent(time -> ended.put(slot, time));
        int colon = slot.indexOf(':');
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("seconds", gap.seconds());
        values.put("ipsi", Integer.parseInt(slot.substring(colon + 1)) + 1);
        values.put("server", page.subject());
        if (gap.missed > 0) {
            values.put("missed", gap.missed);
        }
        gap.contactBefore.ifPresent(contact -> values.put("contactBefore", contact));
        if (endedBy != null) {
            values.put("endedBy", endedBy);
        }
        page.emit(
                "ipsi-gap",
                new Subject(
                        Subject.Kind.PORT_NETWORK, Integer.toString(Integer.parseInt(slot.substring(0, colon)) + 1)),
                gap.when(),
                page.lines(gap.first, gap.to),
                values);
    }

    @Override
    public void finish(Page page) {
        List.copyOf(open.keySet()).forEach(slot -> close(slot, null, page));
    }

    /** Heartbeats missed in a row. */
    private static final class Gap {
        private final int first;
        private final Optional<Double> contactBefore;
        private int to;
        private int missed;
        private int delay;
        private Optional<LocalDateTime> from = Optional.empty();
        private Optional<LocalDateTime> until = Optional.empty();

        private Gap(int first, Optional<Double> contactBefore) {
            this.first = first;
            this.contactBefore = contactBefore;
        }

        /** The delay if it is stated; else one second for each heartbeat missed, or the time that the lines span and one more. */
        private double seconds() {
            double spanned = from.isPresent() && until.isPresent()
                    ? Math.floor(SanityFailures.seconds(from.get(), until.get())) + 1
                    : 0;
            return delay > 0 ? delay : Math.max(missed, spanned);
        }

        private When when() {
            return from.isPresent() && until.isPresent()
                    ? When.span(new Stamp.Local(from.get()), new Stamp.Local(until.get()))
                    : When.UNKNOWN;
        }
    }
}
