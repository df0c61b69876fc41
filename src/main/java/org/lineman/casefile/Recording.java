package org.lineman.casefile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.lineman.diagnosis.Answer;
import org.lineman.diagnosis.AnswerJson;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.PassingContent;
import org.lineman.recognize.Recognised;

/** Writes an answer, and the evidence that is new with it, into a case. */
final class Recording {
    /** What is text; a capture is digested and its facts are kept, and nobody can take names out of other bytes. */
    private static final Set<String> LEGIBLE = Set.of("text", "facts");

    private final Keeping keeping;
    private final Instant now;

    Recording(Keeping keeping, Instant now) {
        this.keeping = keeping;
        this.now = now;
    }

    /** What a list shows of a case after an answer. */
    static CaseSummary summary(CaseSummary before, Answer answer, Veil veil, Instant now, int evidence) {
        String title = answer.problems().stream()
                .findFirst()
                .map(Answer.Problem::title)
                .orElse("");
        return new CaseSummary(
                before.id(),
                before.recorded(),
                now,
                before.by(),
                before.ticket(),
                veil.hide(title),
                answer.verdict(),
                instant(answer.incident().from()),
                instant(answer.incident().to()),
                before.answers() + 1,
                evidence,
                before.mark());
    }

    /** A time of the answer; one without a zone is taken for UTC, which is near enough to find a case by. */
    private static Optional<Instant> instant(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException noOffset) {
            try {
                return Optional.of(OffsetDateTime.parse(text + "Z").toInstant());
            } catch (DateTimeParseException noTime) {
                return Optional.empty();
            }
        }
    }

    void answer(Handle handle, CaseSummary summary, NewAnswer given, Veil veil, Who who, String why) {
        new CaseRows(handle)
                .insert(
                        summary.id(),
                        new StoredAnswer(
                                summary.answers(),
                                now,
                                who.name(),
                                why,
                                given.answer().pack().version(),
                                given.answer().pack().digest(),
                                given.answer().verdict()),
                        veil.hideJson(AnswerJson.write(given.answer())));
    }

    /**
     * Writes the pieces that the case does not have yet.
     *
     * @param had the pieces that it has
     */
    void evidence(Handle handle, String id, NewAnswer given, Veil veil, List<StoredEvidence> had) {
        Map<String, Recognised.Piece> read = given.recognised().pieces().stream()
                .collect(Collectors.toMap(piece -> piece.evidence().name(), Function.identity(), (a, b) -> a));
        for (Evidence piece : given.submission().evidence()) {
            learn(piece, read.get(piece.name()), veil);
        }
        Set<String> names = had.stream().map(piece -> veil.show(piece.name())).collect(Collectors.toSet());
        long kept = had.stream()
                .filter(StoredEvidence::kept)
                .mapToLong(StoredEvidence::bytes)
                .sum();
        int number = had.size();
        for (Evidence piece : given.submission().evidence()) {
            if (!names.contains(piece.name())) {
                boolean keep = isToBeKept(piece, read.get(piece.name()), kept);
                kept += keep ? piece.content().size() : 0;
                piece(handle, id, ++number, piece, read.get(piece.name()), keep, veil);
            }
        }
    }

    /** What gives a name away may stand in another piece than the name. */
    private static void learn(Evidence piece, Recognised.Piece read, Veil veil) {
        if (isLegible(piece, read)) {
            try {
                veil.learn(piece);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean isLegible(Evidence piece, Recognised.Piece read) {
        return read != null && LEGIBLE.contains(read.kind()) && !(piece.content() instanceof PassingContent);
    }

    private boolean isToBeKept(Evidence piece, Recognised.Piece read, long kept) {
        return keeping.evidence()
                && isLegible(piece, read)
                && kept + piece.content().size() <= keeping.largest();
    }

    private void piece(
            Handle handle, String id, int number, Evidence piece, Recognised.Piece read, boolean keep, Veil veil) {
        new CaseRows(handle)
                .insert(
                        id,
                        new StoredEvidence(
                                number,
                                veil.hide(piece.name()),
                                read == null ? "unknown" : read.kind(),
                                piece.content().size(),
                                read == null ? "" : read.digest(),
                                piece.node().map(veil::hide).orElse(""),
                                piece.zone().map(Object::toString).orElse(""),
                                piece.point().map(veil::hide).orElse(""),
                                piece.skew().toMillis(),
                                keep,
                                now));
        if (keep) {
            try (OutputStream parts = EvidenceParts.write(handle, id, number)) {
                veil.hide(piece, parts);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
