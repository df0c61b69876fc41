package org.lineman.pack.activation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.pack.Pack;
import org.lineman.pack.activation.ActivationReport.Action;
import org.lineman.pack.activation.ActivationReport.Named;
import org.lineman.pack.activation.ActivationReport.Outcome;
import org.lineman.pack.store.StoreUnusable;

/**
 * The pack that a service begins with: the one that was chosen last; if that is damaged, the one before, and so on; without a
 * choice, or if nothing else is left, that of the home folder.
 *
 * @param pack the pack
 * @param choice the choice as it stands now
 * @param report how it came about
 */
record Beginning(Pack pack, Choice choice, ActivationReport report) {
    private static final System.Logger LOG = System.getLogger(Beginning.class.getName());

    /**
     * Begins.
     *
     * @throws DocumentException if no pack at all can be loaded
     */
    static Beginning of(Shelf shelf, Path choiceFile, AuditTrail trail, Reason reason) {
        List<DocumentProblem> problems = new ArrayList<>();
        Optional<Choice> made = read(shelf, choiceFile, trail, problems);
        Named chosen = made.map(Choice::active).orElse(Named.NONE);
        List<Named> left = new ArrayList<>();
        made.ifPresent(choice -> {
            left.add(choice.active());
            left.addAll(choice.previous());
        });
        Pack pack = null;
        while (pack == null && !left.isEmpty()) {
            pack = load(shelf, left.remove(0), problems);
        }
        if (pack == null) {
            pack = home(shelf, problems);
        }
        Named begun = Named.of(pack);
        Choice choice = Choice.of(begun, left, made.map(Choice::counter).orElse(0L), reason);
        boolean asChosen = problems.isEmpty();
        ActivationReport report = new ActivationReport(
                Action.START,
                asChosen ? Outcome.ACTIVATED : Outcome.FELL_BACK,
                reason,
                chosen,
                begun,
                List.of(new StepReport(Step.COMPILE, asChosen, 0, "", List.copyOf(problems))));
        endInterrupted(trail, begun);
        if (!asChosen) {
            problems.forEach(problem -> LOG.log(System.Logger.Level.ERROR, problem.toString()));
            LOG.log(
                    System.Logger.Level.ERROR,
                    "the pack that was chosen cannot be used, see the lines above; {0} answers in its place",
                    begun.label());
            write(trail, AuditEntry.of(reason, Action.START, chosen, begun, Outcome.FELL_BACK, report.complaint()));
        }
        return new Beginning(pack, asChosen ? made.orElse(choice) : choice, report);
    }

    private static Optional<Choice> read(
            Shelf shelf, Path choiceFile, AuditTrail trail, List<DocumentProblem> problems) {
        try {
            return Choice.read(choiceFile);
        } catch (DocumentException e) {
            problems.addAll(e.problems());
            return remembered(shelf, trail);
        }
    }

    /** The choice as the trail tells it: whatever answered, the last one first. */
    private static Optional<Choice> remembered(Shelf shelf, AuditTrail trail) {
        List<Named> answered = new ArrayList<>();
        for (AuditEntry entry : trail.entries()) {
            if (entry.outcome() == Outcome.ACTIVATED) {
                answered.remove(entry.to());
                answered.add(0, entry.to());
            }
        }
        if (answered.isEmpty()) {
            return Optional.empty();
        }
        long counter = shelf.store().list().stream()
                .filter(pack -> answered.contains(Named.of(pack)))
                .mapToLong(pack -> pack.provenance().counter().orElse(0))
                .max()
                .orElse(0);
        return Optional.of(new Choice(answered.get(0), answered.subList(1, answered.size()), counter, "", "", ""));
    }

    private static Pack load(Shelf shelf, Named named, List<DocumentProblem> problems) {
        try {
            return shelf.load(named);
        } catch (DocumentException e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    private static Pack home(Shelf shelf, List<DocumentProblem> problems) {
        try {
            return Pack.load(shelf.home(), shelf.cache());
        } catch (DocumentException e) {
            problems.addAll(e.problems());
            throw new DocumentException(problems);
        }
    }

    /** An attempt that the trail saw begin and not end was cut off; what it led to is known now. */
    private static void endInterrupted(AuditTrail trail, Named begun) {
        List<AuditEntry> entries = trail.entries();
        AuditEntry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
        if (last != null && last.outcome() == Outcome.BEGUN) {
            boolean chosen = last.to().digest().equals(begun.digest());
            write(
                    trail,
                    last.ending(
                            chosen ? Outcome.ACTIVATED : Outcome.INTERRUPTED,
                            "the service ended in the middle; after its start " + begun.label() + " answers"));
        }
    }

    private static void write(AuditTrail trail, AuditEntry entry) {
        try {
            trail.add(entry);
        } catch (StoreUnusable e) {
            // It begins all the same: to answer is worth more than to have it in writing.
            LOG.log(System.Logger.Level.ERROR, e.getMessage());
        }
    }
}
