package org.lineman.pack.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineman.diagnosis.Answer;
import org.lineman.pack.GatePack;
import org.lineman.pack.Pack;
import org.lineman.pack.store.StoredPack;

/**
 * Packs are swapped for hours in minutes: no request fails, none gets an answer of two packs, and what was replaced is gone from
 * memory with all the classes that were made for it.
 */
class SwapsUnderLoadTest {
    private static final int SWAPS = 500;
    private static final int THREADS = 2;
    private static final long PAUSE_NANOS = 2_000_000;

    @TempDir
    Path folder;

    @Test
    void nothingIsMixedAndNothingStays() throws Exception {
        try (GateService service = new GateService(folder)) {
            List<StoredPack> packs = List.of(
                    service.add(GatePack.files("1")),
                    service.add(GatePack.doubtful("2")),
                    service.add(GatePack.files("3")));
            Shelf shelf = new Shelf(service.store, folder.resolve("home"), GateService.CACHE);
            Load load = new Load(service);
            List<WeakReference<Pack>> replaced = new ArrayList<>();

            swap(service, shelf, packs, SWAPS / 5, replaced);
            long classesBefore = classesLoaded();
            swap(service, shelf, packs, SWAPS - SWAPS / 5, replaced);
            load.end();
            long classesAfter = classesLoaded();

            assertThat(load.faults).isEmpty();
            assertThat(load.answered.get()).as("answers under load").isGreaterThan(SWAPS);
            assertThat(alive(replaced)).as("packs alive of %s", replaced.size()).isEqualTo(1 + GateService.KEEP);
            long classesOfAPack = 60;
            assertThat(classesAfter - classesBefore)
                    .as("classes that came and stayed while %s packs were swapped", SWAPS - SWAPS / 5)
                    .isLessThan(GateService.KEEP * classesOfAPack);
        }
    }

    /** Each is loaded from the bytes of its compiled rules, as an activation does, into classes of its own. */
    private static void swap(
            GateService service, Shelf shelf, List<StoredPack> packs, int times, List<WeakReference<Pack>> replaced) {
        for (int i = 0; i < times; i++) {
            Pack pack = shelf.load(packs.get(i % packs.size()));
            replaced.add(new WeakReference<>(pack));
            service.activations.packs().swap(new LivePack(pack));
        }
    }

    private static long alive(List<WeakReference<Pack>> packs) {
        return packs.stream().filter(pack -> pack.get() != null).count();
    }

    /** Classes in memory once all that nobody needs is gone. */
    private static long classesLoaded() throws InterruptedException {
        long before = Long.MAX_VALUE;
        long now = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
        while (now < before) {
            before = now;
            System.gc();
            Thread.sleep(200);
            now = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
        }
        return now;
    }

    /** Asks without pause, and looks whether each answer is of one pack throughout. */
    private static final class Load {
        private final AtomicBoolean ended = new AtomicBoolean();
        private final AtomicLong answered = new AtomicLong();
        private final Queue<String> faults = new ConcurrentLinkedQueue<>();
        private final List<Thread> threads = new ArrayList<>();
        private final GateService service;

        Load(GateService service) {
            this.service = service;
            for (int i = 0; i < THREADS; i++) {
                Thread thread = new Thread(this::askOn, "load-" + i);
                thread.start();
                threads.add(thread);
            }
        }

        private void askOn() {
            while (!ended.get()) {
                try {
                    look(service.ask());
                    answered.incrementAndGet();
                    // The swaps are to be many as well, on a machine with few cores.
                    LockSupport.parkNanos(PAUSE_NANOS);
                } catch (RuntimeException e) {
                    faults.add(e.toString());
                }
            }
        }

        /** The title comes from the articles, the verdict from the rules and the weights, the version from pack.yaml. */
        private void look(Answer answer) {
            String version = answer.pack().version();
            Answer.Problem problem = answer.problems().get(0);
            String verdict = version.equals("2") ? "possible" : "likely";
            if (!problem.title().equals(GatePack.title(version))
                    || !problem.verdict().equals(verdict)) {
                faults.add(version + " answered " + problem.title() + ", " + problem.verdict());
            }
        }

        void end() throws InterruptedException {
            ended.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }
}
