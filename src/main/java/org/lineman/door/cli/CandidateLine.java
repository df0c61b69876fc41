package org.lineman.door.cli;

import org.lineman.diagnosis.Answer.Candidate;

/** A cause in one line, where its sum is not worth the space. */
final class CandidateLine {
    private CandidateLine() {}

    static void print(Page page, Candidate candidate) {
        page.item(
                4,
                "- ",
                candidate.title() + " (" + candidate.cause() + " on " + Words.subject(candidate.subject()) + "): "
                        + candidate.verdict() + ", " + Words.decibans(candidate.decibans()));
    }
}
