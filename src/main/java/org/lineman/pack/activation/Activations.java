package org.lineman.pack.activation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.pack.activation.ActivationReport.Action;
import org.lineman.pack.activation.ActivationReport.Named;
import org.lineman.pack.activation.ActivationReport.Outcome;
import org.lineman.pack.shadow.CaseReplay;
import org.lineman.pack.source.FolderSource;
import org.lineman.pack.store.PackRef;
import org.lineman.pack.store.StoreUnusable;
import org.lineman.pack.store.StoredPack;

/**
 * Lets one pack take the place of another. A candidate is examined while the active pack answers; only when nothing is wrong
 * with it is the choice put on the disk and the reference swapped. Safe for use by many threads: one examination at a time, and
 * going back waits for none.
 */
public final class Activations implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Activations.class.getName());

    private final Shelf shelf;
    private final Pipeline pipeline;
    private final int keep;
    private final AuditTrail trail;
    private final Path choiceFile;
    private final LivePacks packs;
    private final AtomicReference<Named> underWay = new AtomicReference<>();
    private volatile ActivationReport last;
    private volatile Choice choice;

    /**
     * Begins with the pack that was chosen last, or that of the home folder.
     *
     * @param shelf where packs are loaded from
     * @param pipeline answers
     * @param keep how many packs that answered before stay in memory, and how many that were added last stay in the store
     * @param start when and for whom the service starts
     * @throws DocumentException if no pack can be loaded
     */
    public Activations(Shelf shelf, Pipeline pipeline, int keep, Reason start) {
        this.shelf = shelf;
        this.pipeline = pipeline;
        this.keep = keep;
        this.trail = new AuditTrail(shelf.store().folder().resolve("audit.jsonl"));
        this.choiceFile = shelf.store().folder().resolve("active.json");
        Beginning beginning = Beginning.of(shelf, choiceFile, trail, start);
        this.packs = new LivePacks(new LivePack(beginning.pack()), keep);
        this.choice = beginning.choice();
        this.last = beginning.report();
    }

    /** The packs in memory, to be leased. */
    public LivePacks packs() {
        return packs;
    }

    /** How the last attempt went; at first, how the service began. */
    public ActivationReport last() {
        return last;
    }

    /** The audit trail. */
    public AuditTrail trail() {
        return trail;
    }

    /** What answered before, the last one first. */
    public List<Named> previous() {
        return choice.previous();
    }

    /** The lowest counter that a signed pack may have which has not answered before. */
    public long leastCounter() {
        return choice.counter();
    }

    /**
     * Examines a stored pack and lets it answer if nothing is wrong with it.
     *
     * @param candidate the pack
     * @param reason who wants it, why and when
     * @param unchanged cases whose answers must stay those of the active pack, as {@link CaseReplay#cases} takes them
     * @return how it went; never an exception for what is wrong with the pack
     * @throws ActivationUnderWay if another one is examined
     * @throws StoreUnusable if nothing can be written down; nothing has changed then
     */
    public ActivationReport activate(StoredPack candidate, Reason reason, List<String> unchanged) {
        return activate(candidate, reason, unchanged, Demand.NONE);
    }

    /** The same, if the candidate also holds what is demanded of it. */
    public ActivationReport activate(StoredPack candidate, Reason reason, List<String> unchanged, Demand demand) {
        Named to = Named.of(candidate);
        shelf.store().requireWritable();
        Named other = underWay.compareAndExchange(null, to);
        if (other != null) {
            throw new ActivationUnderWay(other.label());
        }
        try {
            Named from = choice.active();
            trail.add(AuditEntry.of(reason, Action.ACTIVATE, from, to, Outcome.BEGUN, ""));
            Steps steps = new Steps();
            Optional<LivePack> examined = new Examination(shelf, pipeline, packs, trail, choice.counter())
                    .of(candidate, unchanged, demand, steps);
            examined.ifPresent(live -> {
                keepHome(reason);
                put(steps, live, from, forward(candidate, from, reason));
            });
            ActivationReport report = end(Action.ACTIVATE, reason, from, to, steps);
            if (steps.passed()) {
                prune();
            }
            return report;
        } finally {
            underWay.set(null);
        }
    }

    /**
     * Lets a pack answer that has answered before; at once, if it is still in memory.
     *
     * @param ref the pack; empty for the one that answered last
     * @param reason who wants it, why and when
     * @throws UnknownPack if there is none to go back to
     * @throws StoreUnusable if nothing can be written down; nothing has changed then
     */
    public synchronized ActivationReport rollBack(Optional<String> ref, Reason reason) {
        shelf.store().requireWritable();
        List<Named> previous = choice.previous();
        int index = indexOf(ref, previous);
        Named from = choice.active();
        Named to = previous.get(index);
        trail.add(AuditEntry.of(reason, Action.ROLLBACK, from, to, Outcome.BEGUN, ""));
        Steps steps = new Steps();
        Optional<LivePack> live = packs.holding(to.digest());
        if (live.isEmpty()) {
            List<LivePack> loaded = new ArrayList<>();
            steps.take(Step.COMPILE, problems -> {
                loaded.add(new LivePack(shelf.load(to)));
                return "from " + shelf.store().folder();
            });
            live = loaded.stream().findFirst();
        }
        List<Named> left = previous.subList(index + 1, previous.size());
        live.ifPresent(pack -> put(steps, pack, from, Choice.of(to, left, choice.counter(), reason)));
        return end(Action.ROLLBACK, reason, from, to, steps);
    }

    private static int indexOf(Optional<String> ref, List<Named> previous) {
        for (int i = 0; i < previous.size(); i++) {
            Named one = previous.get(i);
            if (ref.isEmpty() || PackRef.names(ref.get(), one.version(), one.digest())) {
                return i;
            }
        }
        throw new UnknownPack(ref.map(said -> "'" + said + "' has not answered before the active pack")
                        .orElse("no pack has answered before the active one")
                + "; to go back to: "
                + (previous.isEmpty()
                        ? "none"
                        : String.join(", ", previous.stream().map(Named::label).toList())));
    }

    private Choice forward(StoredPack candidate, Named from, Reason reason) {
        List<Named> previous = new ArrayList<>(choice.previous());
        if (!from.digest().equals(candidate.digest())) {
            previous.add(0, from);
        }
        long counter =
                Math.max(choice.counter(), candidate.provenance().counter().orElse(0));
        return Choice.of(Named.of(candidate), previous, counter, reason);
    }

    /** The choice is on the disk before it takes effect: there is nothing left that could fail then. */
    private synchronized void put(Steps steps, LivePack live, Named from, Choice next) {
        steps.take(Step.PERSIST, problems -> {
            if (!choice.active().equals(from)) {
                problems.add(new DocumentProblem(
                        "pack " + from.label(),
                        0,
                        "",
                        "no longer answers: " + choice.active().label() + " was put in its place meanwhile"));
                return "";
            }
            next.write(choiceFile);
            return choiceFile.getFileName().toString();
        });
        boolean swapped = steps.take(Step.SWAP, problems -> {
            choice = next;
            packs.swap(live);
            return "";
        });
        if (!swapped && packs.holding(live.pack().digest()).isEmpty()) {
            live.release();
        }
    }

    private ActivationReport end(Action action, Reason reason, Named from, Named to, Steps steps) {
        Outcome outcome = steps.passed() ? Outcome.ACTIVATED : Outcome.REFUSED;
        ActivationReport report = new ActivationReport(action, outcome, reason, from, to, steps.reports());
        last = report;
        try {
            trail.add(AuditEntry.of(reason, action, from, to, outcome, report.complaint()));
        } catch (StoreUnusable e) {
            // It has taken effect, or was refused, whether it can be written down or not; that it was begun is on the
            // disk.
            LOG.log(System.Logger.Level.ERROR, e.getMessage());
        }
        return report;
    }

    /** The way back to the home folder's pack must not depend on nobody touching that folder. */
    private void keepHome(Reason reason) {
        String active = packs.activeDigest();
        try {
            FolderSource home = new FolderSource(shelf.home());
            if (shelf.store().named(active).isEmpty() && home.head().equals(active)) {
                shelf.store().add(home, reason.when());
            }
        } catch (IOException | DocumentException | StoreUnusable e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the pack of {0} was not stored, going back to it needs that folder as it is: {1}",
                    shelf.home(),
                    e.getMessage());
        }
    }

    private void prune() {
        Set<String> pinned = new TreeSet<>();
        packs.packs().forEach(pack -> pinned.add(pack.digest()));
        choice.previous().stream().limit(keep).forEach(named -> pinned.add(named.digest()));
        try {
            shelf.store().prune(keep, pinned);
        } catch (StoreUnusable e) {
            LOG.log(System.Logger.Level.WARNING, e.getMessage());
        }
    }

    /** Lets go of all packs. */
    @Override
    public void close() {
        packs.close();
    }
}
