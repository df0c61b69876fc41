package org.lineman.report.material;

import java.util.Optional;
import org.lineman.evidence.Content;

/** Gives the evidence of a case by the names that its answer uses. */
@FunctionalInterface
public interface EvidenceByName {
    /** There is no evidence any more, or it was never kept. */
    EvidenceByName NONE = name -> Optional.empty();

    /** The piece of this name; empty if it is not there, in which case the report says so. */
    Optional<Content> evidence(String name);
}
