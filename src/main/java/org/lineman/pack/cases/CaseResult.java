package org.lineman.pack.cases;

import java.time.Duration;
import java.util.List;

/**
 * How a case came out.
 *
 * @param folder the case
 * @param says what it shows, in its author's words
 * @param differences the parts of the answer that are not the expected ones; empty if it passed
 * @param broken why it could not be run, a line each; empty if it could
 * @param approved the text of expect.yaml with which it would pass; its present text if it does; empty if that text
 *     has to be written by hand
 * @param took how long it took
 */
public record CaseResult(
        CaseFolder folder,
        String says,
        List<Difference> differences,
        List<String> broken,
        String approved,
        Duration took) {

    /** True if the answer is the expected one. */
    public boolean passed() {
        return differences.isEmpty() && broken.isEmpty();
    }
}
