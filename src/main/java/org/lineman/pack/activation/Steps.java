package org.lineman.pack.activation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;

/** Takes steps until one fails, and times them. For one thread. */
final class Steps {
    private static final System.Logger LOG = System.getLogger(Steps.class.getName());

    private final List<StepReport> reports = new ArrayList<>();

    /** What is done in a step. */
    @FunctionalInterface
    interface Work {
        /**
         * Does it.
         *
         * @param problems takes what is wrong
         * @return what was looked at, in words
         */
        String run(List<DocumentProblem> problems) throws IOException;
    }

    /** Takes a step unless an earlier one failed; true if it and all earlier ones passed. */
    boolean take(Step step, Work work) {
        if (!passed()) {
            return false;
        }
        List<DocumentProblem> problems = new ArrayList<>();
        long begun = System.nanoTime();
        String says = "";
        try {
            says = work.run(problems);
        } catch (DocumentException e) {
            problems.addAll(e.problems());
        } catch (IOException | UncheckedIOException e) {
            problems.add(new DocumentProblem("pack", 0, "", "cannot be read: " + e.getMessage()));
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            // The candidate is unknown territory: whatever it brings about must not reach further than this report.
            LOG.log(System.Logger.Level.WARNING, "the step " + step + " of an activation failed", e);
            problems.add(new DocumentProblem("pack", 0, "", "the step failed: " + e));
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        reports.add(new StepReport(step, problems.isEmpty(), millis, says, List.copyOf(problems)));
        return problems.isEmpty();
    }

    /** True unless a step failed. */
    boolean passed() {
        return reports.stream().allMatch(StepReport::passed);
    }

    List<StepReport> reports() {
        return List.copyOf(reports);
    }
}
