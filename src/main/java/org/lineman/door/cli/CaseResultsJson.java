package org.lineman.door.cli;

import java.util.List;
import org.lineman.pack.cases.CaseResult;
import org.lineman.pack.cases.Difference;
import org.lineman.pack.cases.MissingCases;

/**
 * Results of cases as they are printed with {@code --json}; documented in docs/reference/cli.md.
 *
 * @param passed how many passed
 * @param failed how many did not
 * @param cases each case
 * @param missing the kinds of cases that known problems lack
 */
record CaseResultsJson(long passed, long failed, List<Case> cases, List<MissingCases> missing) {

    /**
     * A case.
     *
     * @param name the known problem and the case
     * @param passed whether the answer is the expected one
     * @param expectation its expect.yaml
     * @param broken why it could not be run
     * @param differences the parts that are not as expected
     * @param millis how long it took
     */
    record Case(
            String name,
            boolean passed,
            String expectation,
            List<String> broken,
            List<Difference> differences,
            long millis) {}

    static CaseResultsJson of(List<CaseResult> results, List<MissingCases> missing) {
        long passed = results.stream().filter(CaseResult::passed).count();
        return new CaseResultsJson(
                passed,
                results.size() - passed,
                results.stream()
                        .map(result -> new Case(
                                result.folder().label(),
                                result.passed(),
                                result.folder().expectation().toString(),
                                result.broken(),
                                result.differences(),
                                result.took().toMillis()))
                        .toList(),
                missing);
    }
}
