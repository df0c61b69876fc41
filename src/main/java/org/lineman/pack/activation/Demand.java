package org.lineman.pack.activation;

import java.util.List;
import org.lineman.document.DocumentProblem;
import org.lineman.pack.Pack;

/**
 * What a candidate must hold besides what its own files say, such as the answers to cases that are kept elsewhere; handed in by the
 * doors, which know such places.
 */
@FunctionalInterface
public interface Demand {
    /** Nothing is demanded. */
    Demand NONE = (active, candidate, problems) -> "";

    /**
     * Looks whether the candidate holds it.
     *
     * @param active the pack that answers
     * @param candidate the pack that is to answer
     * @param problems takes what it does not hold
     * @return what was looked at, in words
     */
    String check(Pack active, Pack candidate, List<DocumentProblem> problems);
}
