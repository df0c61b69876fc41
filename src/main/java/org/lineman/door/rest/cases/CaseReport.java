package org.lineman.door.rest.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lineman.casefile.CaseFile;
import org.lineman.casefile.Cases;
import org.lineman.casefile.StoredEvidence;
import org.lineman.casefile.StoredFeedback;
import org.lineman.casefile.Ticket;
import org.lineman.casefile.Who;
import org.lineman.evidence.Content;
import org.lineman.report.material.Feedback;
import org.lineman.report.material.ReportInput;

/** What a report of a stored case is made of. What is stored is hidden already, so a report without names is made of that as it is. */
final class CaseReport {
    private final Cases cases;
    private final Who who;
    private final String version;

    CaseReport(Cases cases, Who who, String version) {
        this.cases = cases;
        this.who = who;
        this.version = version;
    }

    /**
     * The material of a report.
     *
     * @param names whether names and addresses are shown
     * @return empty if the tenant has no case of that id
     */
    Optional<ReportInput> of(String id, boolean names) {
        Optional<CaseFile> found = names ? cases.find(who, id) : cases.findHidden(who, id);
        return found.flatMap(file -> answer(file, names).map(document -> input(file, document, names)));
    }

    private Optional<String> answer(CaseFile file, boolean names) {
        String id = file.summary().id();
        int last = file.answers().size();
        return names ? cases.answer(who, id, last) : cases.hiddenAnswer(who, id, last);
    }

    private ReportInput input(CaseFile file, String document, boolean names) {
        ReportInput input = ReportInput.of(document, file.summary().recorded(), version)
                .named(file.summary().id())
                .with(name ->
                        piece(file, name).map(piece -> new Kept(file.summary().id(), piece, !names)));
        Ticket ticket = file.summary().ticket();
        if (!ticket.equals(Ticket.NONE)) {
            input = input.ofTicket(ticket.key());
        }
        List<StoredFeedback> said = file.feedback();
        if (!said.isEmpty()) {
            StoredFeedback last = said.get(said.size() - 1);
            input = input.judged(new Feedback(
                    last.mark().word(), last.cause(), last.reason(), names ? last.by() : "", last.recorded()));
        }
        return names ? input : input.redactedBy(UnaryOperator.identity());
    }

    private static Optional<StoredEvidence> piece(CaseFile file, String name) {
        return file.evidence().stream()
                .filter(piece -> piece.kept() && piece.name().equals(name))
                .findFirst();
    }

    /** The text of a piece as it is in the database. */
    private final class Kept implements Content {
        private final String id;
        private final StoredEvidence piece;
        private final boolean hidden;

        Kept(String id, StoredEvidence piece, boolean hidden) {
            this.id = id;
            this.piece = piece;
            this.hidden = hidden;
        }

        @Override
        public InputStream open() {
            try {
                return cases.evidence(who, id, piece.number(), hidden).orElseGet(InputStream::nullInputStream);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public long size() {
            return piece.bytes();
        }
    }
}
