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
 * @param line the beginning of a line, with the group {@code stamp}, and {@code node} if it names who wrote it
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
    private static final String NODE = "node";

    /**
     * How a line of a log begins.
     *
     * @param stamp its time
     * @param node who wrote it; empty if the line does not say
     */
    record Prefix(Stamp stamp, Optional<String> node) {}

    /** The beginning of a line of this log; empty for any other line. */
    Optional<Prefix> prefix(String text) {
        Matcher matcher = line.matcher(text);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        Optional<String> node = Groups.has(line, NODE) ? Optional.ofNullable(matcher.group(NODE)) : Optional.empty();
        return StampFormat.parse(stampFormats, matcher.group(STAMP)).map(stamp -> new Prefix(stamp, node));
    }
}
