package org.lineman.casefile;

import java.util.List;

/**
 * A case without its documents.
 *
 * @param summary what a list shows of it
 * @param evidence what was handed in, in that order
 * @param answers the answers, the first one first
 * @param feedback what people said of it, the first one first
 */
public record CaseFile(
        CaseSummary summary,
        List<StoredEvidence> evidence,
        List<StoredAnswer> answers,
        List<StoredFeedback> feedback) {}
