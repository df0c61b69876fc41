package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lineman.evidence.Line;
import org.lineman.fact.Stamp;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;
import org.lineman.recognize.text.StampFormat;

/**
 * A line of a CS1000's reports. No vendor sample of these is public, so that nothing is taken from where a word stands in the line:
 * a time in any of the usual forms, addresses, codes.
 */
final class Cs1000Line {
    private static final Pattern TIME = Pattern.compile(
            "(?i)\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d|\\d{1,2}/\\d{1,2}/\\d{4} \\d\\d:\\d\\d:\\d\\d|[A-Z]{3} {1,2}\\d{1,2} \\d\\d:\\d\\d:\\d\\d(?: \\d{4})?|\\b\\d\\d:\\d\\d:\\d\\d\\b");
    private static final List<StampFormat> FORMATS = List.of(
            StampFormat.of("yyyy-MM-dd HH:mm:ss"),
            StampFormat.of("yyyy-MM-dd'T'HH:mm:ss"),
            StampFormat.of("MMM d HH:mm:ss yyyy"),
            StampFormat.of("MMM d HH:mm:ss"),
            StampFormat.of("HH:mm:ss"));
    private static final StampFormat DAY_FIRST = StampFormat.of("d/M/yyyy HH:mm:ss");
    private static final StampFormat MONTH_FIRST = StampFormat.of("M/d/yyyy HH:mm:ss");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:^|[^\\w.])(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})(?:[^\\w.]|\\.?$|\\.\\s)");
    private static final int HIGHEST_BYTE = 255;
    private static final int MONTHS = 12;

    private final Line line;

    Cs1000Line(Line line) {
        this.line = line;
    }

    /** When it was written, as far as the line says; a date with slashes of which both orders are possible stays open. */
    When time(Page page) {
        Matcher time = TIME.matcher(line.text());
        if (!time.find()) {
            return page.stamp() == Stamp.NONE ? page.taken() : When.of(page.stamp());
        }
        String text = time.group();
        if (text.indexOf('/') > 0) {
            String[] parts = text.split("[/ ]");
            boolean dayFirst = Integer.parseInt(parts[0]) > MONTHS;
            boolean monthFirst = Integer.parseInt(parts[1]) > MONTHS || parts[0].equals(parts[1]);
            Optional<Stamp> stamp = dayFirst
                    ? DAY_FIRST.parse(text)
                    : monthFirst
                            ? MONTH_FIRST.parse(text)
                            : FORMATS.get(FORMATS.size() - 1).parse(parts[3]);
            return stamp.map(When::of).orElse(When.UNKNOWN);
        }
        return StampFormat.parse(FORMATS, text).map(When::of).orElse(When.UNKNOWN);
    }

    /** The IPv4 addresses in it, each once. */
    List<Subject> addresses() {
        List<Subject> found = new ArrayList<>();
        Matcher address = ADDRESS.matcher(line.text());
        int from = 0;
        while (address.find(from)) {
            String text = address.group(1);
            Subject node = Subject.node(text);
            if (valid(text) && !found.contains(node)) {
                found.add(node);
            }
            from = address.end(1);
        }
        return found;
    }

    private static boolean valid(String address) {
        for (String part : address.split("\\.")) {
            if (Integer.parseInt(part) > HIGHEST_BYTE) {
                return false;
            }
        }
        return true;
    }

    /** What it speaks of: the link between the two nodes it names, or between the machine it is from and the one it names. */
    Subject about(Page page) {
        List<Subject> named = addresses();
        if (named.size() > 1) {
            return Subject.link(named.get(0), named.get(1));
        }
        return named.isEmpty() || named.get(0).equals(page.subject())
                ? page.subject()
                : Subject.link(page.subject(), named.get(0));
    }

    /** True if it has this text, in any case. */
    boolean has(String text) {
        return line.text().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    String text() {
        return line.text();
    }
}
