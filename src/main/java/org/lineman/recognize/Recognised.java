package org.lineman.recognize;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.ReadingProblem;
import org.lineman.fact.Fact;

/**
 * What was read out of the evidence.
 *
 * @param facts the facts, not dated yet, in the order of their sources
 * @param pieces each piece of evidence with what was made of it, in the order handed in
 * @param problems what could not be read, or only with a doubt
 * @param clocks by the name of a piece, the offset of the clock that wrote it, where the piece itself shows it
 * @param requests the request documents found among the evidence: their window, zone and reported symptoms are for the
 *     caller; their facts and evidence are in {@code facts} and {@code pieces} already
 * @param matched by the id of each log, pattern and parser that knew a line, how many lines it knew
 */
public record Recognised(
        List<Fact> facts,
        List<Piece> pieces,
        List<ReadingProblem> problems,
        Map<String, ZoneOffset> clocks,
        List<Submission> requests,
        Map<String, Long> matched) {

    /** Facts, pieces and problems of texts that tell nothing else. */
    public Recognised(List<Fact> facts, List<Piece> pieces, List<ReadingProblem> problems) {
        this(facts, pieces, problems, Map.of(), List.of(), Map.of());
    }

    /**
     * One piece and what was made of it.
     *
     * @param evidence the piece
     * @param kind what it was taken for: {@code text}, {@code facts}, {@code capture}, {@code empty} or {@code unknown}
     * @param digest the SHA-256 of its bytes, hexadecimal
     * @param lines lines of text, or frames of a capture, read
     * @param recognised lines that led to a fact or belong to a known log
     * @param unrecognised lines with content that nothing recognised
     * @param examples a few of those, shortened, as {@code line: text}
     */
    public record Piece(
            Evidence evidence,
            String kind,
            String digest,
            long lines,
            long recognised,
            long unrecognised,
            List<String> examples) {}
}
