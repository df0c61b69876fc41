package org.lineman.diagnosis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.lineman.recognize.Recognised;

/** Digests of what was handed in: the same in any order, so that the same case has the same id. */
final class Evidences {
    private static final int ID_DIGITS = 16;

    private Evidences() {}

    static Answer.EvidenceSummary summary(List<Recognised.Piece> pieces) {
        String digest = digest(pieces.stream().map(piece -> piece.evidence().name() + " " + piece.digest()));
        return new Answer.EvidenceSummary(
                "sha256:" + digest,
                pieces.stream()
                        .sorted(java.util.Comparator.comparing(
                                piece -> piece.evidence().name()))
                        .map(Diagnosis::item)
                        .toList());
    }

    /** An id that depends on the pack and on all that was handed in, and on nothing else. */
    static String id(CaseAtHand at, Answer.EvidenceSummary evidence) {
        Stream<String> said = Stream.of(
                        at.facts().stream().map(Object::toString),
                        at.reported().stream().map(Object::toString),
                        Stream.of(
                                at.pack().digest(),
                                evidence.digest(),
                                at.incident().toString()))
                .flatMap(parts -> parts);
        return digest(said).substring(0, ID_DIGITS);
    }

    private static String digest(Stream<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.sorted().forEach(part -> {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
