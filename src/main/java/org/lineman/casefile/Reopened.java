package org.lineman.casefile;

import org.lineman.diagnosis.Answer;
import org.lineman.recognize.Submission;

/**
 * A case that is to be answered again.
 *
 * @param file the case
 * @param submission what was handed in; of a piece that is not kept, the facts that were read out of it
 * @param last its last answer
 */
public record Reopened(CaseFile file, Submission submission, Answer last) {}
