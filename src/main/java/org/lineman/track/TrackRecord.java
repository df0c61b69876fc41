package org.lineman.track;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lineman.knowledge.KnowledgeBase;

/**
 * What came of the answers that people marked. The figures stand beside the authored weights and take the place of none.
 *
 * @param cases how many cases were marked
 * @param right how many as right
 * @param wrong how many as wrong
 * @param unknown of how many the cause was never found
 * @param causes the causes that any of them speaks of, by id
 */
public record TrackRecord(int cases, int right, int wrong, int unknown, List<CauseRecord> causes) {

    /**
     * Reckons.
     *
     * @param outcomes the marked cases, each once
     * @param knowledge the articles whose weights stand beside the counts
     */
    public static TrackRecord of(List<Outcome> outcomes, KnowledgeBase knowledge) {
        Truths truths = new Truths(knowledge);
        Map<String, CauseCounts> counts = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            for (Account.Weighed weighed : outcome.account().weighed()) {
                counts.computeIfAbsent(weighed.cause(), CauseCounts::new)
                        .weighed(weighed, truths.of(outcome, weighed.cause()));
            }
            if (!outcome.cause().isEmpty() && outcome.ending() != Ending.UNKNOWN) {
                counts.computeIfAbsent(outcome.cause(), CauseCounts::new).wasTrue(outcome);
            }
        }
        return new TrackRecord(
                outcomes.size(),
                ended(outcomes, Ending.RIGHT),
                ended(outcomes, Ending.WRONG),
                ended(outcomes, Ending.UNKNOWN),
                counts.values().stream().map(cause -> cause.record(knowledge)).toList());
    }

    private static int ended(List<Outcome> outcomes, Ending ending) {
        return (int)
                outcomes.stream().filter(outcome -> outcome.ending() == ending).count();
    }
}
