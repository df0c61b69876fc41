package org.lineman.pack.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.lineman.diagnosis.CaseAtHand;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.pack.Pack;
import org.lineman.pack.cases.CaseFolder;
import org.lineman.pack.cases.CaseResult;
import org.lineman.recognize.Submission;

/** Watches the home of a pack and tells what each save does to its cases, until it is told to end. */
public final class PackWatch implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofMillis(120);

    private final Path home;
    private final Path cache;
    private final Function<Pack, Function<Submission, CaseAtHand>> pipeline;
    private final Function<List<CaseFolder>, List<CaseFolder>> wanted;
    private final Listener listener;
    /** All saves that the warm pack has not seen: a quick look has to take them all into account. */
    private final Set<String> unseen = new TreeSet<>();

    private final ExecutorService background = Executors.newSingleThreadExecutor(PackWatch::daemon);
    private CompletableFuture<WarmPack> coming;
    private WarmPack warm;
    private boolean again;
    private long begun;

    /** Is told what happens, by the thread that watches. */
    public interface Listener {
        /** Some files were saved, appeared or vanished. */
        void changed(Set<String> paths);

        /**
         * The own cases of what was saved, by a quick look.
         *
         * @param results how they come out
         * @param took how long the look took
         */
        void quick(List<CaseResult> results, Duration took);

        /** The whole pack is being compiled and its cases run in the background. */
        void wholeBegins();

        /** All cases that are watched, by the whole pack. */
        void whole(List<CaseResult> results, Duration took);

        /** Something is broken, each with file and line; the last pack that was in order is kept. */
        void broken(List<DocumentProblem> problems);
    }

    /**
     * A watch.
     *
     * @param home the folder with {@code rules/} and {@code knowledge-base/}
     * @param cache the folder for compiled rules
     * @param pipeline reads and infers with a pack
     * @param wanted picks the cases to watch
     * @param listener is told what happens
     */
    public PackWatch(
            Path home,
            Path cache,
            Function<Pack, Function<Submission, CaseAtHand>> pipeline,
            Function<List<CaseFolder>, List<CaseFolder>> wanted,
            Listener listener) {
        this.home = home;
        this.cache = cache;
        this.pipeline = pipeline;
        this.wanted = wanted;
        this.listener = listener;
    }

    /**
     * Watches.
     *
     * @param goOn asked again and again; false to end
     */
    public void run(BooleanSupplier goOn) throws InterruptedException {
        Snapshot known = Snapshot.of(home);
        Snapshot last = known;
        whole();
        while (goOn.getAsBoolean()) {
            Thread.sleep(LOOK_EVERY.toMillis());
            finishWhole();
            Snapshot now = Snapshot.of(home);
            // A save is looked at once two looks in a row see the same: editors write in several steps.
            if (!now.equals(known) && now.equals(last)) {
                Set<String> changed = now.changedSince(known);
                known = now;
                saved(changed);
            }
            last = now;
        }
    }

    private void saved(Set<String> changed) {
        listener.changed(changed);
        unseen.addAll(changed);
        long start = System.nanoTime();
        try {
            Optional<List<CaseResult>> quick = warm == null ? Optional.empty() : QuickLook.at(warm, home, unseen);
            quick.ifPresent(results -> listener.quick(results, since(start)));
            whole();
        } catch (RuntimeException e) {
            // Besides what is wrong with a file, a folder can vanish while it is read: the next save is looked at
            // again.
            listener.broken(problems(e));
        }
    }

    /** Begins the whole pack, or remembers to begin it again if it is under way with files that are no longer those. */
    private void whole() {
        if (coming != null) {
            again = true;
            return;
        }
        listener.wholeBegins();
        coming = CompletableFuture.supplyAsync(() -> WarmPack.load(home, cache, pipeline, wanted), background);
        begun = System.nanoTime();
    }

    private void finishWhole() {
        if (coming == null || !coming.isDone()) {
            return;
        }
        CompletableFuture<WarmPack> done = coming;
        coming = null;
        if (again) {
            again = false;
            done.thenAccept(WarmPack::close);
            whole();
            return;
        }
        try {
            WarmPack fresh = done.join();
            closeWarm();
            warm = fresh;
            unseen.clear();
            listener.whole(fresh.results(), since(begun));
        } catch (java.util.concurrent.CompletionException e) {
            listener.broken(problems(e.getCause()));
        }
    }

    private static List<DocumentProblem> problems(Throwable failure) {
        return failure instanceof DocumentException wrong
                ? new ArrayList<>(wrong.problems())
                : List.of(new DocumentProblem("pack", 0, "", "cannot be loaded: " + failure));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "whole-pack");
        thread.setDaemon(true);
        return thread;
    }

    private void closeWarm() {
        if (warm != null) {
            warm.close();
        }
    }

    @Override
    public void close() {
        background.shutdownNow();
        closeWarm();
    }
}
