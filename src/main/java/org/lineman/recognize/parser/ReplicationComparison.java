package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lineman.evidence.Line;
import org.lineman.fact.Stamp;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;
import org.lineman.recognize.text.StampFormat;

/**
 * What {@code utils dbreplication runtimestate} says of the last comparison or synchronisation of the tables, which may be months
 * old: it has a time of its own.
 */
final class ReplicationComparison {
    private static final Pattern BEGIN = Pattern.compile(
            "(?:Replication status command (?:started|ended)|BROADCAST SYNC (?:[Ee]nded|[Ss]tarted|Completed on \\d+ servers?))(?: at: (?P<at>\\d{4}-\\d\\d-\\d\\d-\\d\\d-\\d\\d))?");
    private static final Pattern COUNTS = Pattern.compile(
            "(?:Checked |SYNC COMPLETED\\s+(?:on )?|COMPLETED\\.? )(?P<checked>\\d{1,6}) tables\\b.*?\\bout of (?P<tables>\\d{1,6})");
    private static final Pattern FINE = Pattern.compile(
            "(?i)No Errors or Mismatches found|Sync Errors: NO ERRORS|Sync Status: All Tables are in sync");
    private static final Pattern WRONG = Pattern.compile(
            "(?i)^\\s*(?:Errors or Mismatches (?:were )?found|Sync Errors: (?:[1-9]|ERRORS)|Sync Status: .*\\bout of sync)");
    private static final StampFormat TIME = StampFormat.of("yyyy-MM-dd-HH-mm");

    private final Map<String, Object> values = new LinkedHashMap<>();
    private Optional<Stamp> at = Optional.empty();
    private int from;
    private int to;

    /** Reads a line; true if it tells of a comparison. */
    boolean read(Line line) {
        Matcher begin = BEGIN.matcher(line.text());
        boolean known = begin.find();
        if (known && begin.group("at") != null) {
            at = TIME.parse(begin.group("at"));
        }
        if (line.text().contains("COMPLETED")
                || line.text().contains("SYNC ")
                || line.text().contains("Sync Result")) {
            values.put("complete", true);
            known = true;
        } else if (line.text().contains("in PROGRESS")) {
            values.put("complete", false);
            known = true;
        }
        Matcher counts = COUNTS.matcher(line.text());
        if (counts.find()) {
            values.put("checked", Integer.valueOf(counts.group("checked")));
            values.put("tables", Integer.valueOf(counts.group("tables")));
        }
        boolean wrong = WRONG.matcher(line.text()).find();
        if (wrong || FINE.matcher(line.text()).find()) {
            values.put("errorsFound", wrong);
            known = true;
        }
        if (known) {
            from = from == 0 ? line.number() : from;
            to = line.number();
        }
        return known;
    }

    /** True while the tables are being compared. */
    boolean isRunning() {
        return Boolean.FALSE.equals(values.get("complete"));
    }

    /** Emits what was read, about this machine. */
    void emit(Page page, Subject about) {
        if (from > 0 && values.containsKey("complete")) {
            page.emit(
                    "replication-check",
                    about,
                    at.map(When::of).orElse(When.UNKNOWN),
                    page.lines(from, to),
                    Map.copyOf(values));
        }
        values.clear();
        at = Optional.empty();
        from = 0;
    }
}
