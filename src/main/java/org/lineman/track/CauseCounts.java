package org.lineman.track;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.Indicator;
import org.lineman.knowledge.KnowledgeBase;

/** Counts what came of one cause. */
final class CauseCounts {
    private final String cause;
    private final Map<String, Integer> missed = new TreeMap<>();
    private final Map<String, IndicatorRecord.Counts> indicators = new TreeMap<>();
    private int right;
    private int wrong;
    private int open;
    private int trueCause;

    CauseCounts(String cause) {
        this.cause = cause;
    }

    /** It was weighed in a case. */
    void weighed(Account.Weighed weighed, Truth truth) {
        if (weighed.isSaid()) {
            right += truth == Truth.THERE ? 1 : 0;
            wrong += truth == Truth.NOT_THERE ? 1 : 0;
            open += truth == Truth.OPEN ? 1 : 0;
        }
        if (truth != Truth.OPEN) {
            weighed.present().forEach(id -> count(id, true, truth));
            weighed.absent().forEach(id -> count(id, false, truth));
        }
    }

    private void count(String indicator, boolean isPresent, Truth truth) {
        indicators
                .computeIfAbsent(indicator, id -> new IndicatorRecord.Counts())
                .count(isPresent, truth == Truth.THERE);
    }

    /** It was the true cause of a case. */
    void wasTrue(Outcome outcome) {
        trueCause++;
        if (outcome.ending() == Ending.WRONG) {
            missed.merge(outcome.account().standing(cause), 1, Integer::sum);
        }
    }

    CauseRecord record(KnowledgeBase knowledge) {
        List<IndicatorRecord> records = indicators.entrySet().stream()
                .map(entry -> record(knowledge, entry.getKey(), entry.getValue()))
                .toList();
        return new CauseRecord(
                cause,
                knowledge.article(cause).map(Article::title).orElse(""),
                new CauseRecord.Said(right, wrong, open),
                trueCause,
                missed,
                records);
    }

    private IndicatorRecord record(KnowledgeBase knowledge, String id, IndicatorRecord.Counts counts) {
        var indicator = knowledge.article(cause).flatMap(article -> article.indicator(id));
        return IndicatorRecord.of(
                id, counts, indicator.flatMap(Indicator::present), indicator.flatMap(Indicator::absent));
    }
}
