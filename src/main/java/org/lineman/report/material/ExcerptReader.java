package org.lineman.report.material;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lineman.diagnosis.Answer.SourceRef;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;
import org.lineman.evidence.Content;
import org.lineman.evidence.Limits;
import org.lineman.evidence.Line;
import org.lineman.evidence.TextReader;

/** Reads again what an answer cites. A piece is read up to its last cited line and never held as a whole, but for JSON. */
final class ExcerptReader {
    private static final int AROUND = 3;
    private static final int LONGEST = 400;
    private static final Excerpt.Line GAP = new Excerpt.Line("...", false, "");

    private final EvidenceByName evidence;
    private final Gate gate;

    ExcerptReader(EvidenceByName evidence, Gate gate) {
        this.evidence = evidence;
        this.gate = gate;
    }

    /**
     * The excerpts, by the name of the piece. What is cited and is no evidence, such as a list of products, has none.
     *
     * @param pieces the names of all evidence of the case
     */
    List<Excerpt> read(Map<String, Set<SourceRef>> citations, Set<String> pieces) {
        List<Excerpt> excerpts = new ArrayList<>();
        citations.forEach((name, places) -> {
            Optional<Content> content = evidence.evidence(name);
            if (content.isPresent()) {
                excerpts.add(excerpt(name, content.get(), places));
            } else if (pieces.contains(name)) {
                excerpts.add(new Excerpt(gate.pass(name), List.of(), List.of("The piece is not kept.")));
            }
        });
        return List.copyOf(excerpts);
    }

    private Excerpt excerpt(String name, Content content, Collection<SourceRef> places) {
        List<Excerpt.Line> lines = new ArrayList<>();
        List<String> leftOut = new ArrayList<>(frames(places));
        try {
            CitedLines wanted = CitedLines.of(places, AROUND);
            leftOut.addAll(wanted.leftOut());
            if (wanted.last() > 0) {
                lines.addAll(text(name, content, wanted, leftOut));
            }
            lines.addAll(values(name, content, places, leftOut));
        } catch (IOException | DocumentException e) {
            leftOut.add("The piece could not be read again.");
        }
        return new Excerpt(gate.pass(name), lines, leftOut);
    }

    private List<Excerpt.Line> text(String name, Content content, CitedLines wanted, List<String> leftOut)
            throws IOException {
        List<Excerpt.Line> lines = new ArrayList<>();
        int cut = 0;
        int before = 0;
        try (TextReader reader = TextReader.open(name, content.open(), Limits.STANDARD)) {
            for (Line line = reader.next(); line != null && line.number() <= wanted.last(); line = reader.next()) {
                if (wanted.shown().contains(line.number())) {
                    if (line.number() > before + 1) {
                        lines.add(GAP);
                    }
                    before = line.number();
                    String words = gate.pass(line.text());
                    cut += words.length() > LONGEST ? 1 : 0;
                    lines.add(new Excerpt.Line(
                            Integer.toString(line.number()), wanted.isCited(line.number()), shortened(words)));
                }
            }
        }
        if (cut > 0) {
            leftOut.add(cut + (cut == 1 ? " line is" : " lines are") + " cut after " + LONGEST + " characters.");
        }
        if (lines.isEmpty()) {
            leftOut.add("The cited lines are not there any more.");
        }
        return lines;
    }

    /** A redaction may break a line in two, and a line of an excerpt is one line. */
    private static String shortened(String words) {
        String oneLine = words.replace('\n', ' ');
        if (oneLine.length() <= LONGEST) {
            return oneLine;
        }
        int end = Character.isHighSurrogate(oneLine.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return oneLine.substring(0, end) + " ... (" + (oneLine.length() - end) + " more)";
    }

    private static List<String> frames(Collection<SourceRef> places) {
        List<String> frames = places.stream()
                .map(SourceRef::frames)
                .filter(frame -> !frame.isEmpty())
                .toList();
        return frames.isEmpty()
                ? List.of()
                : List.of("Packets are not copied. Cited are the frames "
                        + String.join(", ", frames.subList(0, Math.min(frames.size(), 20)))
                        + (frames.size() > 20 ? " and " + (frames.size() - 20) + " more" : "") + ".");
    }

    private List<Excerpt.Line> values(String name, Content content, Collection<SourceRef> places, List<String> leftOut)
            throws IOException {
        List<String> pointers = places.stream()
                .map(SourceRef::pointer)
                .filter(pointer -> pointer.startsWith("/"))
                .toList();
        List<Excerpt.Line> lines = new ArrayList<>();
        if (pointers.isEmpty()) {
            return lines;
        }
        if (content.size() > Limits.STANDARD.largestDocument()) {
            leftOut.add("The document is too large to be read again.");
            return lines;
        }
        DocumentNode document = JsonDocument.read(name, new InputStreamReader(content.open(), StandardCharsets.UTF_8));
        for (String pointer : pointers) {
            Optional<DocumentNode> value = JsonPlace.find(document, pointer);
            if (value.isEmpty()) {
                leftOut.add("Some cited value is not there any more.");
            }
            // The names of members may be those of machines: the text is passed line by line, not value by value.
            value.map(node -> PassedAnswer.of(node, new Gate(Optional.empty()))).ifPresent(text -> text.lines()
                    .forEach(
                            line -> lines.add(new Excerpt.Line(gate.pass(pointer), true, shortened(gate.pass(line))))));
        }
        return lines;
    }
}
