package org.lineman.recognize.parser;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;

/** Which part of a host a fault's description speaks of, by the words that the management controllers of Cisco UCS use. */
final class HostPart {
    private record Words(String part, Pattern pattern) {
        private static Words of(String part, String pattern) {
            return new Words(part, Pattern.compile(pattern));
        }
    }

    /** The special before the general. */
    private static final List<Words> PARTS = List.of(
            Words.of("storage controller battery", "\\b(?:battery|bbu|supercap)"),
            Words.of("disk", "virtual drive|/vd-\\d|/pd-\\d"),
            Words.of("storage controller", "storage[ _-]?(?:controller|adapter)|\\b(?:m?raid|sas)\\b|mraid"),
            Words.of("disk", "\\b(?:local disk|disk|hdd|ssd|drive)"),
            Words.of("memory", "dimm|ddr\\d|memory"),
            Words.of("processor", "\\bierr\\b|processor|\\bcpu"),
            Words.of("power supply", "power supply|\\bpsu"),
            Words.of("board", "\\b(?:motherboard|board)\\b"));

    private HostPart() {}

    /** The part; the description itself if it names none that is known here. */
    static String of(String says) {
        String small = says.toLowerCase(Locale.ROOT);
        return PARTS.stream()
                .filter(words -> words.pattern().matcher(small).find())
                .map(Words::part)
                .findFirst()
                .orElse(says);
    }
}
