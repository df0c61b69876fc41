package org.lineman.recognize.pattern;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineman.evidence.Line;
import org.lineman.fact.Stamp;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;
import org.lineman.recognize.text.StampFormat;

/**
 * A pattern of a line and the facts that a match gives.
 *
 * @param id its name
 * @param prefilters texts of which a line must contain one to be matched at all
 * @param pattern what must be found in the line
 * @param unless what must not be found in it
 * @param maps for a group, the words it may hold and what they become
 * @param stampGroup the group with the time; empty if the time is that of the log line
 * @param stampFormats its formats
 * @param facts what a match gives
 * @param samples lines that must match, and lines that must not
 */
record TextPattern(
        String id,
        List<String> prefilters,
        Pattern pattern,
        Optional<Pattern> unless,
        Map<String, Map<String, String>> maps,
        Optional<String> stampGroup,
        List<StampFormat> stampFormats,
        List<FactTemplate> facts,
        List<Sample> samples) {

    /** Reads a line; true if it matched and gave a fact. */
    boolean read(Line line, Page page) {
        Matcher matcher = pattern.matcher(line.text());
        if (!matcher.find()
                || unless.isPresent() && unless.get().matcher(line.text()).find()) {
            return false;
        }
        Groups match = new Groups(matcher, maps);
        When when = When.of(stamp(match, page));
        for (FactTemplate template : facts) {
            try {
                page.emit(template.build(match, page.subject(), when, page.lines(line.number(), line.number())));
            } catch (IllegalArgumentException e) {
                page.problem(line.number(), "looks like " + id + ", but " + e.getMessage());
            }
        }
        return true;
    }

    private Stamp stamp(Groups match, Page page) {
        return stampGroup
                .flatMap(match::get)
                .flatMap(text -> StampFormat.parse(stampFormats, text))
                .orElse(page.stamp());
    }
}
