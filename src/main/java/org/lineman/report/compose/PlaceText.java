package org.lineman.report.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lineman.diagnosis.Answer.SourceRef;
import org.lineman.report.paper.Text;

/** Places in the evidence as a compiler prints them: {@code cores.txt:5, 9}. */
final class PlaceText {
    /** So many places let a reader find the rest; hundreds would hide everything else. */
    private static final int SHOWN = 4;

    private PlaceText() {}

    /** The first few places, piece by piece, and how many more there are. */
    static Text of(List<SourceRef> places) {
        Map<String, List<String>> pieces = new LinkedHashMap<>();
        places.stream().limit(SHOWN).forEach(place -> pieces.computeIfAbsent(
                        place.evidence(), name -> new ArrayList<>())
                .add(within(place)));
        Text text = Text.NONE;
        for (Map.Entry<String, List<String>> piece : pieces.entrySet()) {
            String within = String.join(", ", piece.getValue());
            text = (text.isEmpty() ? text : text.and("; "))
                    .and(Text.code(within.isEmpty() ? piece.getKey() : piece.getKey() + ":" + within));
        }
        return places.size() > SHOWN ? text.and(" and " + (places.size() - SHOWN) + " more") : text;
    }

    /** One place; no text if it is none, or null. */
    static Text of(SourceRef place) {
        return place == null || place.evidence().isEmpty() ? Text.NONE : of(List.of(place));
    }

    /** One place in brackets behind a sentence; no text if it is none. */
    static Text behind(SourceRef place) {
        Text text = of(place);
        return text.isEmpty() ? text : Text.of(" (").and(text).and(")");
    }

    private static String within(SourceRef place) {
        return place.frames().isEmpty() ? place.lines() + place.pointer() : "frames " + place.frames();
    }
}
