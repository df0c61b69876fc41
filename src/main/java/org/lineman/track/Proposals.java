package org.lineman.track;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lineman.document.UnifiedDiff;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.ArticleText;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.Weight;

/**
 * What the track record proposes for the weights in the articles, as a patch that a person may read, apply or throw away. A weight is
 * spoken of only if enough cases exist and their interval leaves it out.
 *
 * <p>The word {@code conclusive} is never proposed: that one finding settles a matter is known of how a product works, not of counts.
 * Nor is a weight turned round or taken away: then the rule is more likely to be wrong than the weight, and a person must look.
 */
public final class Proposals {
    /** The fewest cases with the cause, and the fewest without, in which an indicator must have been looked at. */
    public static final int ENOUGH = 10;

    private static final double HALF_OF_THE_WEAKEST = 1.5;

    private final KnowledgeBase knowledge;
    private final Function<Article, Optional<String>> texts;
    private final Map<String, ArticleText> before = new LinkedHashMap<>();
    private final Map<String, ArticleText> after = new LinkedHashMap<>();
    private final List<Proposal> changes = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    private Proposals(KnowledgeBase knowledge, Function<Article, Optional<String>> texts) {
        this.knowledge = knowledge;
        this.texts = texts;
    }

    /**
     * A weight that the counts leave out and that no word is proposed for.
     *
     * @param cause the cause
     * @param indicator its indicator
     * @param state {@code present} or {@code absent}
     * @param says why, and what to look at
     */
    public record Remark(String cause, String indicator, String state, String says) {}

    /**
     * What came of it.
     *
     * @param enough the fewest cases on either side, see {@link #ENOUGH}
     * @param changes the weights that the patch changes
     * @param remarks weights that a person should look at
     * @param patch a unified diff from the folder that holds the knowledge base; empty if nothing is proposed
     */
    public record Result(int enough, List<Proposal> changes, List<Remark> remarks, String patch) {
        /** The patch with a line on each change before it, which the programs that apply patches pass over. */
        public String explained() {
            StringBuilder text = new StringBuilder();
            changes.forEach(change -> text.append("# ").append(change.says()).append('\n'));
            if (changes.isEmpty()) {
                text.append("# no weight is to be changed: a change needs ")
                        .append(enough)
                        .append(
                                " marked cases with the cause and as many without, and counts that leave the weight out\n");
            }
            remarks.forEach(remark -> text.append("# ")
                    .append(remark.cause)
                    .append('/')
                    .append(remark.indicator)
                    .append(' ')
                    .append(remark.state)
                    .append(": ")
                    .append(remark.says)
                    .append('\n'));
            return text + patch;
        }
    }

    /**
     * Proposes.
     *
     * @param record the track record
     * @param knowledge the articles whose weights it stands beside
     * @param folder the folder of the articles, as the patch is to call it
     * @param texts the text of an article; empty if it is not to be had
     */
    public static Result of(
            TrackRecord record, KnowledgeBase knowledge, String folder, Function<Article, Optional<String>> texts) {
        Proposals proposals = new Proposals(knowledge, texts);
        for (CauseRecord cause : record.causes()) {
            for (IndicatorRecord indicator : cause.indicators()) {
                proposals.look(cause.cause(), indicator, "present", indicator.present());
                proposals.look(cause.cause(), indicator, "absent", indicator.absent());
            }
        }
        return new Result(
                ENOUGH, List.copyOf(proposals.changes), List.copyOf(proposals.remarks), proposals.patch(folder));
    }

    private void look(String cause, IndicatorRecord indicator, String state, IndicatorRecord.Compared compared) {
        if (compared.authored().isEmpty()
                || compared.suggested().isEmpty()
                || indicator.there() < ENOUGH
                || indicator.not() < ENOUGH
                || !compared.suggested()
                        .get()
                        .excludes(compared.authored().get().decibans())) {
            return;
        }
        Weight from = compared.authored().get();
        LikelihoodRatio suggested = compared.suggested().get();
        double towards = suggested.decibans() * Integer.signum(from.decibans());
        String figures = Proposal.figures(suggested, indicator.there(), indicator.not());
        if (towards < HALF_OF_THE_WEAKEST) {
            remarks.add(new Remark(
                    cause,
                    indicator.indicator(),
                    state,
                    figures + ": next to nothing, or the opposite; look whether its rule observes what it says"));
            return;
        }
        Weight to = nearest(towards, Integer.signum(from.decibans()));
        if (!to.equals(from) && !(isConclusive(from) && towards > Weight.CONCLUSIVE)) {
            change(new Proposal(
                    cause,
                    indicator.indicator(),
                    state,
                    knowledge.article(cause).orElseThrow().file(),
                    from,
                    to,
                    suggested,
                    indicator.there(),
                    indicator.not()));
        }
    }

    private static boolean isConclusive(Weight weight) {
        return Math.abs(weight.decibans()) >= Weight.CONCLUSIVE;
    }

    private static Weight nearest(double towards, int sign) {
        return Weight.words().values().stream()
                .filter(weight -> Integer.signum(weight.decibans()) == sign && !isConclusive(weight))
                .min(Comparator.comparingDouble(weight -> Math.abs(Math.abs(weight.decibans()) - towards)))
                .orElseThrow();
    }

    private void change(Proposal proposal) {
        Article article = knowledge.article(proposal.cause()).orElseThrow();
        Optional<ArticleText> now = Optional.ofNullable(after.get(article.file()))
                .or(() -> texts.apply(article).map(text -> new ArticleText(article.file(), text)));
        Optional<ArticleText> then = now.flatMap(
                text -> text.withWeight(proposal.indicator(), proposal.state(), proposal.from(), proposal.to()));
        if (then.isEmpty()) {
            remarks.add(new Remark(
                    proposal.cause(),
                    proposal.indicator(),
                    proposal.state(),
                    "the weight was not found in the text of the article; change it by hand to "
                            + proposal.to().word()));
            return;
        }
        before.putIfAbsent(article.file(), now.orElseThrow());
        after.put(article.file(), then.get());
        changes.add(proposal);
    }

    private String patch(String folder) {
        StringBuilder patch = new StringBuilder();
        before.keySet().stream()
                .sorted()
                .forEach(file -> patch.append(UnifiedDiff.of(
                        folder + "/" + file,
                        before.get(file).text(),
                        after.get(file).text())));
        return patch.toString();
    }
}
