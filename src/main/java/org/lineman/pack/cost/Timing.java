package org.lineman.pack.cost;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lineman.diagnosis.CaseAtHand;
import org.lineman.inference.EvaluationLimits;
import org.lineman.inference.RuleBase;
import org.lineman.inference.RuleFile;
import org.lineman.inference.RuleLoader;
import org.lineman.inference.shape.RuleName;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.KnowledgeBase;

/** Times rules one at a time in the engine, each compiled by itself. Times depend on the machine and on what else it does. */
public final class Timing {
    private static final int WARM = 20;
    private static final int TIMED = 21;

    private final KnowledgeBase knowledge;
    private final Path cache;
    private final List<CaseAtHand> cases;

    /**
     * Times on some cases.
     *
     * @param knowledge what the rules may speak of
     * @param cache the folder for compiled rules
     * @param cases the cases, as the engine saw them
     */
    public Timing(KnowledgeBase knowledge, Path cache, List<CaseAtHand> cases) {
        this.knowledge = knowledge;
        this.cache = cache;
        this.cases = cases;
    }

    /**
     * A cost with the time of the rule.
     *
     * @param cost what was counted
     * @param file the rule's file
     */
    public RuleCost time(RuleCost cost, RuleFile file) {
        RuleFile alone = new RuleFile(file.path(), only(file.text(), cost.rule()));
        try (RuleBase base = new RuleLoader(knowledgeOf(cost.rule()), cache).load(List.of(alone))) {
            IntStream.range(0, WARM).forEach(turn -> evaluate(base));
            long[] times = IntStream.range(0, TIMED)
                    .mapToLong(turn -> evaluate(base))
                    .sorted()
                    .toArray();
            return cost.timed(times[times.length / 2] / 1000);
        }
    }

    private long evaluate(RuleBase base) {
        long start = System.nanoTime();
        cases.forEach(at -> base.infer(at.facts(), symptoms -> at.incident(), EvaluationLimits.USUAL));
        return System.nanoTime() - start;
    }

    /** The text of a file with one rule alone. */
    private static String only(String text, String rule) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        int from = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).strip().startsWith("rule \"" + rule + "\""))
                .findFirst()
                .orElseThrow();
        int to = IntStream.range(from, lines.size())
                .filter(i -> lines.get(i).strip().equals("end"))
                .findFirst()
                .orElseThrow();
        return String.join("\n", lines.subList(from, to + 1)) + "\n";
    }

    /** The knowledge that a rule alone is complete for: its article with its indicator. */
    private KnowledgeBase knowledgeOf(String rule) {
        Optional<RuleName> name = RuleName.parse(rule);
        List<Article> articles = name.flatMap(parsed -> knowledge.article(parsed.cause())).stream()
                .map(article -> withOnly(article, name.get().indicator()))
                .toList();
        return new KnowledgeBase(articles, knowledge.symptoms(), knowledge.tests(), knowledge.products());
    }

    private static Article withOnly(Article article, String indicator) {
        return new Article(
                article.id(),
                article.title(),
                article.kind(),
                article.subject(),
                article.appliesTo(),
                article.source(),
                article.prior(),
                List.of(),
                article.indicators().stream()
                        .filter(one -> one.id().equals(indicator))
                        .toList(),
                article.remedies(),
                List.of(),
                article.impact(),
                article.prose(),
                article.file());
    }
}
