package org.lineman.pack.activation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lineman.document.DocumentProblem;
import org.lineman.pack.Pack;
import org.lineman.pack.activation.ActivationReport.Outcome;
import org.lineman.pack.check.CheckReport;
import org.lineman.pack.check.Finding;
import org.lineman.pack.check.RulesCheck;
import org.lineman.pack.store.StoredPack;

/** What a pack has to pass before it may answer: whole, no older release, in order, compiled, its cases as expected, within its limits. */
final class Examination {
    private final Shelf shelf;
    private final Pipeline pipeline;
    private final LivePacks packs;
    private final AuditTrail trail;
    private final long leastCounter;

    /**
     * Examines for a service.
     *
     * @param shelf where packs are loaded from
     * @param pipeline answers
     * @param packs those in memory
     * @param trail tells what has answered before
     * @param leastCounter the lowest counter of a signed pack that has not answered before
     */
    Examination(Shelf shelf, Pipeline pipeline, LivePacks packs, AuditTrail trail, long leastCounter) {
        this.shelf = shelf;
        this.pipeline = pipeline;
        this.packs = packs;
        this.trail = trail;
        this.leastCounter = leastCounter;
    }

    /**
     * Examines a stored pack step by step; what is wrong with it stands in the steps.
     *
     * @param candidate the pack
     * @param unchanged cases whose answers must stay those of the active pack
     * @param demand what else it must hold
     * @param steps take down how it went
     * @return the pack, ready to answer; empty if anything is wrong with it
     */
    Optional<LivePack> of(StoredPack candidate, List<String> unchanged, Demand demand, Steps steps) {
        List<Pack> loaded = new ArrayList<>();
        steps.take(Step.VERIFY, problems -> verify(candidate, problems));
        steps.take(Step.LINT, problems -> lint(candidate, problems));
        steps.take(Step.COMPILE, problems -> {
            loaded.add(shelf.load(candidate));
            return loaded.get(0).rules().ruleNames().size() + " rules and "
                    + loaded.get(0).knowledge().articles().size() + " articles";
        });
        if (loaded.isEmpty()) {
            return Optional.empty();
        }
        Pack pack = loaded.get(0);
        CaseCheck cases = new CaseCheck(pipeline, pack, candidate.folder());
        steps.take(Step.TEST, cases::answersAsExpected);
        steps.take(Step.SMOKE, cases::staysWithinItsLimits);
        if (!unchanged.isEmpty() || demand != Demand.NONE) {
            steps.take(Step.COMPARE, problems -> {
                try (Lease active = packs.lease()) {
                    String compared = cases.answersLike(active.pack(), unchanged, problems);
                    String demanded = demand.check(active.pack(), pack, problems);
                    return demanded.isEmpty() ? compared : compared + ", " + demanded;
                }
            });
        }
        if (!steps.passed()) {
            pack.close();
            return Optional.empty();
        }
        return Optional.of(packs.holding(pack.digest())
                .map(there -> {
                    pack.close();
                    return there;
                })
                .orElseGet(() -> new LivePack(pack)));
    }

    private String verify(StoredPack candidate, List<DocumentProblem> problems) {
        candidate.requireIntact();
        long counter = candidate.provenance().counter().orElse(Long.MAX_VALUE);
        if (counter < leastCounter && !hasAnswered(candidate.digest())) {
            problems.add(new DocumentProblem(
                    "pack " + candidate.label(),
                    0,
                    "counter",
                    "its counter is " + counter + ", and a pack with " + leastCounter
                            + " has answered: an older release is activated only if it has answered before"));
        }
        return candidate.digest();
    }

    private String lint(StoredPack candidate, List<DocumentProblem> problems) {
        CheckReport report = RulesCheck.of(candidate.folder(), shelf.cache());
        report.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .forEach(finding -> problems.add(
                        new DocumentProblem(finding.file(), finding.line(), finding.key(), finding.says())));
        return report.findings().size() - report.errors() + " warnings";
    }

    private boolean hasAnswered(String digest) {
        return trail.entries().stream()
                .anyMatch(entry -> entry.outcome() == Outcome.ACTIVATED
                        && entry.to().digest().equals(digest));
    }
}
