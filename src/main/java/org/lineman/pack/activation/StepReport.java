package org.lineman.pack.activation;

import java.util.List;
import org.lineman.document.DocumentProblem;

/**
 * How a step went.
 *
 * @param step the step
 * @param passed false if the activation ended here
 * @param millis how long it took, in milliseconds
 * @param says what was looked at, in words, such as the number of cases; empty if there is nothing to say
 * @param problems what is wrong, each with its file, line and key
 */
public record StepReport(Step step, boolean passed, long millis, String says, List<DocumentProblem> problems) {}
