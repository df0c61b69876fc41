package org.lineman.pack.activation;

import org.lineman.diagnosis.Answer;
import org.lineman.inference.EvaluationLimits;
import org.lineman.inference.EvaluationStopped;
import org.lineman.pack.Pack;
import org.lineman.recognize.Submission;

/** Answers a submission with a pack; handed in by the doors, since the pipeline stands above the packs. */
@FunctionalInterface
public interface Pipeline {
    /**
     * The answer.
     *
     * @throws EvaluationStopped if the limits were reached
     */
    Answer answer(Pack pack, EvaluationLimits limits, Submission submission);
}
