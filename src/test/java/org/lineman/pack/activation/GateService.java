package org.lineman.pack.activation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineman.Diagnose;
import org.lineman.diagnosis.Answer;
import org.lineman.evidence.Evidence;
import org.lineman.pack.GatePack;
import org.lineman.pack.Pack;
import org.lineman.pack.source.FolderSource;
import org.lineman.pack.store.PackStore;
import org.lineman.pack.store.StoredPack;
import org.lineman.recognize.Submission;

/** A service without doors: a home, a store and the activations between them. */
final class GateService implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    static final int KEEP = 2;
    /** Of all tests: gate packs differ in what the rules do not see, so that all have the same compiled rules. */
    static final Path CACHE = Path.of("target/rules-cache");

    final Path folder;
    PackStore store;
    Activations activations;
    private int added;

    /** Starts in an empty folder, with version {@code home} in its home folder. */
    GateService(Path folder) {
        this.folder = folder;
        GatePack.write(folder.resolve("home"), GatePack.files("home"));
        start();
    }

    /** Starts again, as after the end of the process. */
    void start() {
        store = new PackStore(folder.resolve("packs"));
        Shelf shelf = new Shelf(store, folder.resolve("home"), CACHE);
        activations = new Activations(shelf, GateService::answer, KEEP, why("start"));
    }

    StoredPack add(Map<String, String> files) throws IOException {
        Path source = Files.createTempDirectory(folder, "source");
        return store.add(new FolderSource(GatePack.write(source, files)), NOON.plusSeconds(added++));
    }

    ActivationReport activate(StoredPack pack) {
        return activations.activate(pack, why("because"), List.of());
    }

    ActivationReport rollBack() {
        return activations.rollBack(Optional.empty(), why("worse"));
    }

    static Reason why(String why) {
        return new Reason("jo", why, NOON);
    }

    static Answer answer(Pack pack, org.lineman.inference.EvaluationLimits limits, Submission submission) {
        return new Diagnose(pack, limits).answer(submission);
    }

    /** The answer of the active pack to the evidence that every gate pack explains. */
    Answer ask() {
        try (Lease lease = activations.packs().lease()) {
            return ask(lease.pack());
        }
    }

    static Answer ask(Pack pack) {
        return new Diagnose(pack).answer(Submission.of(List.of(Evidence.ofText("facts.json", GatePack.EVIDENCE))));
    }

    /** The title of the one problem of the active pack's answer. */
    String title() {
        return ask().problems().get(0).title();
    }

    void stop() {
        activations.close();
        store.close();
    }

    @Override
    public void close() {
        stop();
    }
}
