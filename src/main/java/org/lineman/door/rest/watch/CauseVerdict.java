package org.lineman.door.rest.watch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lineman.diagnosis.Answer;

/**
 * How an answer speaks of a cause, on whatever subject.
 *
 * @param verdict the first of its verdicts, in the order of the answer: the best one
 * @param root true if a problem starts with it
 */
record CauseVerdict(String verdict, boolean root) {

    /** Every cause that an answer speaks of, once, by its id. */
    static Map<String, CauseVerdict> of(Answer answer) {
        List<String> roots = answer.problems().stream()
                .flatMap(problem -> Stream.concat(Stream.of(problem.root()), problem.alsoRoots().stream()))
                .map(Answer.Root::cause)
                .toList();
        Map<String, CauseVerdict> spoken = new TreeMap<>();
        Stream.of(
                        answer.problems().stream().flatMap(problem -> problem.differential().stream()),
                        answer.inconclusive().stream(),
                        answer.ruledOut().stream())
                .flatMap(candidates -> candidates)
                .forEach(one ->
                        spoken.putIfAbsent(one.cause(), new CauseVerdict(one.verdict(), roots.contains(one.cause()))));
        return spoken;
    }
}
