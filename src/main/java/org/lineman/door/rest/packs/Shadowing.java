package org.lineman.door.rest.packs;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.lineman.Diagnose;
import org.lineman.casefile.ChosenCases;
import org.lineman.diagnosis.Answer;
import org.lineman.document.DocumentException;
import org.lineman.door.rest.wire.Intake;
import org.lineman.pack.Pack;
import org.lineman.pack.activation.Lease;
import org.lineman.pack.activation.UnknownPack;
import org.lineman.pack.shadow.CaseReplay;
import org.lineman.pack.shadow.Shadow;
import org.lineman.pack.shadow.ShadowReport;
import org.lineman.pack.store.PackRef;
import org.lineman.pack.store.StoredPack;
import org.lineman.recognize.Submission;

/** Lets a stored pack answer beside the active one, without effect: one at a time, or once over cases. */
@Singleton
@Startup
public class Shadowing {
    private static final int CONFLICT = 409;

    @Inject
    PackInUse inUse;

    @Inject
    MeterRegistry meters;

    @Inject
    StoredReplay storedReplay;

    private volatile Shadow shadow;

    @PostConstruct
    void count() {
        count("compared", ShadowReport::compared);
        count("changed", ShadowReport::changed);
        count("failed", ShadowReport::failed);
        count("dropped", ShadowReport::dropped);
    }

    private void count(String what, ToDoubleFunction<ShadowReport> figure) {
        FunctionCounter.builder("lineman.pack.shadow." + what, this, self -> self.figure(figure))
                .description("requests that the pack in the shadow " + what)
                .register(meters);
    }

    private double figure(ToDoubleFunction<ShadowReport> figure) {
        Shadow now = shadow;
        return now == null ? 0 : figure.applyAsDouble(now.report());
    }

    /** Shows a request that was answered to the shadow, if there is one. */
    public void show(Submission submission, Answer given, Intake intake) {
        Shadow now = shadow;
        if (now != null) {
            intake.hold();
            now.show(submission, given, intake::close);
        }
    }

    /**
     * Begins.
     *
     * @throws ClientErrorException if another pack runs in the shadow
     * @throws PackRefused if it cannot be loaded
     */
    synchronized ShadowReport begin(String ref) {
        StoredPack stored = inUse.shelf().require(ref);
        if (shadow != null && !shadow.pack().digest().equals(stored.digest())) {
            Pack other = shadow.pack();
            throw new ClientErrorException(
                    PackRef.label(other.version(), other.digest()) + " runs in the shadow; end that first", CONFLICT);
        }
        if (shadow == null) {
            Pack pack = load(stored);
            shadow = new Shadow(pack, new Diagnose(pack)::answer, Instant.now());
        }
        return shadow.report();
    }

    /**
     * What the pack would have said so far.
     *
     * @throws UnknownPack if it does not run in the shadow
     */
    ShadowReport report(String ref) {
        return require(ref).report();
    }

    /** Ends it. */
    synchronized void end(String ref) {
        require(ref).close();
        shadow = null;
    }

    private Shadow require(String ref) {
        return Optional.ofNullable(shadow)
                .filter(now ->
                        PackRef.names(ref, now.pack().version(), now.pack().digest()))
                .orElseThrow(() -> new UnknownPack("the pack '" + ref + "' does not run in the shadow"));
    }

    /**
     * Lets a stored pack and the active one answer the same cases.
     *
     * @param cases names or folders of cases, as {@link CaseReplay#cases} takes them, and sets of stored ones
     * @param chosen stored cases
     * @param most at most so many stored cases
     * @throws PackRefused if it cannot be loaded, or there are no such cases
     */
    List<ReplayedCase> replay(String ref, List<String> cases, Optional<ChosenCases> chosen, int most) {
        StoredPack candidate = inUse.shelf().require(ref);
        try (Pack pack = load(candidate);
                Lease active = inUse.lease()) {
            List<ReplayedCase> replayed = new ArrayList<>();
            CaseReplay.of(
                            CaseReplay.cases(candidate.folder(), StoredReplay.ofPacks(cases)),
                            new Diagnose(active.pack())::answer,
                            new Diagnose(pack)::answer)
                    .forEach(result -> replayed.add(ReplayedCase.of(result)));
            replayed.addAll(storedReplay.replay(storedReplay.chosen(cases, chosen, most), active.pack(), pack));
            return List.copyOf(replayed);
        } catch (DocumentException e) {
            throw new PackRefused("the cases cannot be replayed", e.problems());
        }
    }

    private Pack load(StoredPack stored) {
        try {
            return inUse.shelf().open(stored);
        } catch (DocumentException e) {
            throw new PackRefused("the pack " + stored.label() + " cannot be loaded", e.problems());
        }
    }

    @PreDestroy
    void close() {
        if (shadow != null) {
            shadow.close();
        }
    }
}
