package org.lineman.door.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lineman.diagnosis.Answer.SourceRef;

/** Places in the evidence as a compiler prints them: {@code cores.txt:5, 9 · cti.pcap:12-90}. */
final class Sources {
    /** So many places let a reader find the rest; hundreds would hide the next line of the report. */
    private static final int SHOWN = 4;

    private Sources() {}

    /** The first few places, piece by piece, and how many more there are. */
    static String text(List<SourceRef> sources) {
        Map<String, List<String>> pieces = new LinkedHashMap<>();
        sources.stream().limit(SHOWN).forEach(source -> pieces.computeIfAbsent(
                        source.evidence(), name -> new ArrayList<>())
                .add(place(source)));
        List<String> parts = new ArrayList<>();
        pieces.forEach((piece, places) ->
                parts.add(places.stream().allMatch(String::isEmpty) ? piece : piece + ":" + String.join(", ", places)));
        String text = String.join(" · ", parts);
        return sources.size() > SHOWN ? text + " and " + (sources.size() - SHOWN) + " more" : text;
    }

    /** One place. */
    static String text(SourceRef source) {
        return text(List.of(source));
    }

    private static String place(SourceRef source) {
        return source.frames().isEmpty() ? source.lines() + source.pointer() : "frames " + source.frames();
    }
}
