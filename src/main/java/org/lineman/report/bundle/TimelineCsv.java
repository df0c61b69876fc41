package org.lineman.report.bundle;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lineman.diagnosis.Answer.Moment;
import org.lineman.diagnosis.Answer.SourceRef;

/** The timeline as CSV (RFC 4180) that a spreadsheet opens without taking any of it for a formula. */
final class TimelineCsv {
    /** Signs that begin a formula in one spreadsheet or another, the wide ones of East Asian keyboards included. */
    private static final String FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20";

    private static final SourceRef NOWHERE = new SourceRef("", "", "", "");

    private TimelineCsv() {}

    static String of(List<Moment> moments) {
        StringBuilder csv = new StringBuilder(
                row(Stream.of("time", "doubt in seconds", "what", "evidence", "lines", "frames", "pointer")));
        for (Moment moment : moments) {
            SourceRef source = moment.source() == null ? NOWHERE : moment.source();
            csv.append(row(Stream.of(
                    moment.at(),
                    Long.toString(moment.doubtSeconds()),
                    moment.says(),
                    source.evidence(),
                    source.lines(),
                    source.frames(),
                    source.pointer())));
        }
        return csv.toString();
    }

    private static String row(Stream<String> cells) {
        return cells.map(TimelineCsv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** An apostrophe in front makes a spreadsheet take the cell for text. */
    private static String cell(String words) {
        String start = words.strip();
        boolean formula = !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0 || words.startsWith("\t");
        return "\"" + (formula ? "'" : "") + words.replace("\"", "\"\"") + "\"";
    }
}
