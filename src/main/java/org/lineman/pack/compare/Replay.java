package org.lineman.pack.compare;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.lineman.diagnosis.Answer;
import org.lineman.document.DocumentException;
import org.lineman.pack.cases.CaseFolder;
import org.lineman.pack.cases.CaseSuite;
import org.lineman.pack.cases.OpenCase;
import org.lineman.recognize.Submission;

/** Asks two packs the same and compares what they answer. Safe for use by many threads if the two functions are. */
public final class Replay {
    private final Function<Submission, Answer> before;
    private final Function<Submission, Answer> after;

    /**
     * A replay.
     *
     * @param before answers with the first pack
     * @param after answers with the second pack
     */
    public Replay(Function<Submission, Answer> before, Function<Submission, Answer> after) {
        this.before = before;
        this.after = after;
    }

    /**
     * What came of one submission.
     *
     * @param name what it is called
     * @param difference what differs; null if it failed
     * @param failed why it could not be answered by both; empty if it could
     */
    public record Outcome(String name, AnswerDifference difference, String failed) {
        /** True if both packs answered, and alike. */
        public boolean isSame() {
            return failed.isEmpty() && difference.isEmpty();
        }
    }

    /**
     * Asks both packs. What one of them cannot answer is an outcome too.
     *
     * @param name what the submission is to be called
     * @param submission what to ask; its evidence is read twice
     */
    public Outcome of(String name, Submission submission) {
        return compared(name, answer(name, "the first pack", before, submission), submission);
    }

    /**
     * Compares an answer that has been given with that of the second pack.
     *
     * @param name what the submission is to be called
     * @param given the answer of the first pack
     * @param submission what was asked
     */
    public Outcome against(String name, Answer given, Submission submission) {
        return compared(name, new Attempt(given, ""), submission);
    }

    /** Asks both packs what each case asks, as many at once as there are processors; in the order of the cases. */
    public List<Outcome> of(List<CaseFolder> cases) {
        return CaseSuite.each(cases, folder -> {
            try (OpenCase open = OpenCase.of(folder)) {
                return of(folder.label(), open.submission());
            } catch (IOException | DocumentException e) {
                return new Outcome(folder.label(), null, "the case cannot be read: " + e.getMessage());
            }
        });
    }

    private record Attempt(Answer answer, String failed) {}

    private Outcome compared(String name, Attempt first, Submission submission) {
        Attempt second = answer(name, "the second pack", after, submission);
        String failed = first.failed.isEmpty() ? second.failed : first.failed;
        return failed.isEmpty()
                ? new Outcome(name, AnswerDifference.between(first.answer, second.answer), "")
                : new Outcome(name, null, failed);
    }

    private static Attempt answer(String name, String who, Function<Submission, Answer> pack, Submission submission) {
        try {
            return new Attempt(pack.apply(submission), "");
        } catch (RuntimeException e) {
            return new Attempt(null, who + " does not answer " + name + ": " + e);
        }
    }
}
