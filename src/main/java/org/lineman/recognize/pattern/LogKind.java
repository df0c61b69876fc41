package org.lineman.recognize.pattern;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lineman.fact.Stamp;
import org.lineman.recognize.text.StampFormat;

/**
 * A kind of log, told by how its lines begin.
 *
 * @param id its name
 * @param product the product that writes it; empty if several do
 * @param line the beginning of a line, with the group {@code stamp}
 * @param stampFormats the formats of the stamp
 * @param silence the longest silence in a log of this kind that is complete
 * @param samples lines that must match, and lines that must not
 */
record LogKind(
        String id,
        String product,
        Pattern line,
        List<StampFormat> stampFormats,
        Duration silence,
        List<Sample> samples) {
    static final String STAMP = "stamp";

    /** The stamp of a line of this log; empty for any other line. */
    Optional<Stamp> stamp(String text) {
        Matcher matcher = line.matcher(text);
        return matcher.lookingAt() ? StampFormat.parse(stampFormats, matcher.group(STAMP)) : Optional.empty();
    }
}
