package org.lineman.pack.cases;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.lineman.diagnosis.Answer;
import org.lineman.document.DocumentException;
import org.lineman.document.LineDiff;
import org.lineman.recognize.Submission;

/** Runs a case against a whole pack and says in which ways the answer is not the one expected. */
public final class CaseRun {
    private CaseRun() {}

    /**
     * Runs a case.
     *
     * @param folder the case
     * @param diagnose answers a submission
     * @return the differences, each with the key of the expectation; empty if the answer is the expected one
     * @throws IOException if the case cannot be read
     */
    public static List<String> differences(CaseFolder folder, Function<Submission, Answer> diagnose)
            throws IOException {
        try (OpenCase open = OpenCase.of(folder)) {
            Expectation found = Approved.of(open.expected(), diagnose.apply(open.submission()));
            return differences(open.expected(), found).stream()
                    .map(Difference::toString)
                    .toList();
        }
    }

    /**
     * Runs a case, whatever is wrong with it.
     *
     * @param folder the case
     * @param diagnose answers a submission
     * @return what came of it; a case that cannot be read or answered is a broken one
     */
    public static CaseResult of(CaseFolder folder, Function<Submission, Answer> diagnose) {
        long start = System.nanoTime();
        String says = "";
        try (OpenCase open = OpenCase.of(folder)) {
            says = open.expected().says();
            Expectation found = Approved.of(open.expected(), diagnose.apply(open.submission()));
            List<Difference> differences = differences(open.expected(), found);
            String approved = differences.isEmpty() ? open.text() : Approval.text(open, found);
            return new CaseResult(folder, says, differences, List.of(), approved, since(start));
        } catch (DocumentException e) {
            return broken(
                    folder, says, e.problems().stream().map(Object::toString).toList(), start);
        } catch (IOException | RuntimeException e) {
            return broken(folder, says, List.of("cannot be run: " + e), start);
        }
    }

    private static CaseResult broken(CaseFolder folder, String says, List<String> why, long start) {
        return new CaseResult(folder, says, List.of(), why, "", since(start));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static List<Difference> differences(Expectation expected, Expectation found) {
        return Arrays.stream(Section.values())
                .map(section -> new Difference(
                        section.key(),
                        expected.lines().getOrDefault(section.key(), 0),
                        LineDiff.of(section.lines(expected), section.lines(found))))
                .filter(difference -> !difference.diff().isEmpty())
                .toList();
    }
}
