package org.lineman.casefile;

import java.util.List;
import java.util.Optional;

/**
 * A past case that is like another one.
 *
 * @param summary what a list shows of it
 * @param likeness from 0 to 1, where 1 is the same findings
 * @param shared the findings that both have, as {@code cause/indicator}, sorted
 * @param ended what people said of it last; empty if nobody did
 */
public record SimilarCase(CaseSummary summary, double likeness, List<String> shared, Optional<StoredFeedback> ended) {}
