package org.lineman.pack.activation;

import java.util.List;
import java.util.stream.Stream;
import org.lineman.document.DocumentProblem;
import org.lineman.pack.Pack;
import org.lineman.pack.store.PackRef;
import org.lineman.pack.store.StoredPack;

/**
 * How an attempt to let another pack answer went.
 *
 * @param action what was tried
 * @param outcome how it ended
 * @param reason who tried, why and when
 * @param from the pack that answered before
 * @param to the pack that was to answer
 * @param steps the steps that were taken; the last one failed unless all passed
 */
public record ActivationReport(
        Action action, Outcome outcome, Reason reason, Named from, Named to, List<StepReport> steps) {

    /** What was tried. */
    public enum Action {
        ACTIVATE,
        ROLLBACK,
        START
    }

    /** How it ended. */
    public enum Outcome {
        /** In the audit trail alone: it was begun, and how it ended stands further down. */
        BEGUN,
        /** The pack answers. */
        ACTIVATED,
        /** The pack that answered before goes on answering. */
        REFUSED,
        /** The process ended in the middle; what answered before answers again. */
        INTERRUPTED,
        /** At the start, the pack that had been chosen was unusable; an earlier one answers. */
        FELL_BACK
    }

    /**
     * A pack by its names.
     *
     * @param version its version; empty if no pack is meant
     * @param digest the digest of its content; empty if no pack is meant
     */
    public record Named(String version, String digest) {
        /** No pack. */
        public static final Named NONE = new Named("", "");

        static Named of(Pack pack) {
            return new Named(pack.version(), pack.digest());
        }

        static Named of(StoredPack pack) {
            return new Named(pack.version(), pack.digest());
        }

        /** The version and the beginning of the digest, as a person reads them. */
        public String label() {
            return PackRef.label(version, digest);
        }
    }

    /** Everything that is wrong, of all steps. */
    public List<DocumentProblem> problems() {
        return steps.stream()
                .flatMap(step -> step.passed() ? Stream.empty() : step.problems().stream())
                .toList();
    }

    /** One line on what went wrong; empty if nothing did. */
    public String complaint() {
        List<DocumentProblem> problems = problems();
        return steps.stream()
                .filter(step -> !step.passed())
                .findFirst()
                .map(failed -> failed.step().name().toLowerCase(java.util.Locale.ROOT)
                        + (problems.isEmpty() ? "" : ": " + problems.get(0))
                        + (problems.size() > 1 ? " (and " + (problems.size() - 1) + " more)" : ""))
                .orElse("");
    }
}
