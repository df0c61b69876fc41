package org.lineman.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lineman.evidence.ReadingProblem;
import org.lineman.fact.Clause;
import org.lineman.fact.Fact;
import org.lineman.inference.Inferred;
import org.lineman.inference.Observation;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.Finding;
import org.lineman.knowledge.Indicator;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.NextTest;
import org.lineman.recognize.Recognised;

/** Turns what the rules observed of the articles of the kind audit into findings. A pure function of its arguments. */
public final class Audit {
    private final KnowledgeBase knowledge;
    private final List<Fact> facts;
    private final Map<String, List<Observation>> observations = new TreeMap<>();

    /**
     * An audit.
     *
     * @param knowledge the articles
     * @param inferred what the rules concluded
     * @param facts what they concluded it from
     */
    public Audit(KnowledgeBase knowledge, Inferred inferred, List<Fact> facts) {
        this.knowledge = knowledge;
        this.facts = List.copyOf(facts);
        inferred.observations().forEach(seen -> observations
                .computeIfAbsent(seen.cause() + "/" + seen.indicator(), key -> new ArrayList<>())
                .add(seen));
    }

    /** The answer. */
    public AuditAnswer answer(Answer.PackRef pack, List<Recognised.Piece> pieces, List<ReadingProblem> problems) {
        List<AuditAnswer.Point> findings = new ArrayList<>();
        List<AuditAnswer.Right> right = new ArrayList<>();
        Map<String, List<String>> missing = new LinkedHashMap<>();
        for (Article article : knowledge.articles()) {
            if (saysWhatToChange(article)) {
                article.indicators().forEach(indicator -> judge(article, indicator, findings, right, missing));
            }
        }
        findings.sort(Comparator.comparing(AuditAnswer.Point::severity)
                .thenComparing(AuditAnswer.Point::cause)
                .thenComparing(AuditAnswer.Point::indicator)
                .thenComparing(AuditAnswer.Point::subject));
        return new AuditAnswer(
                pack,
                Evidences.summary(pieces),
                List.copyOf(findings),
                List.copyOf(right),
                missing.entrySet().stream()
                        .map(entry -> missing(entry.getKey(), entry.getValue()))
                        .toList(),
                HeartbeatCount.of(facts),
                problems.stream()
                        .sorted(Comparator.comparing(ReadingProblem::source).thenComparing(ReadingProblem::says))
                        .map(problem -> new AuditAnswer.Problem(Sources.of(problem.source()), problem.says()))
                        .toList());
    }

    /** Articles of the kind audit without findings flag what no form can change, such as an end of support. */
    private static boolean saysWhatToChange(Article article) {
        return article.kind() == Article.Kind.AUDIT
                && article.indicators().stream()
                        .anyMatch(indicator -> indicator.finding().isPresent());
    }

    private void judge(
            Article article,
            Indicator indicator,
            List<AuditAnswer.Point> findings,
            List<AuditAnswer.Right> right,
            Map<String, List<String>> missing) {
        String id = article.id() + "/" + indicator.id();
        List<Observation> seen = observations.getOrDefault(id, List.of());
        if (seen.isEmpty()) {
            indicator.ask().ifPresent(test -> missing.computeIfAbsent(test, key -> new ArrayList<>())
                    .add(id));
        }
        bySubject(seen).forEach((subject, ofSubject) -> {
            List<Observation> present =
                    ofSubject.stream().filter(Observation::present).toList();
            if (present.isEmpty()) {
                right.add(right(article, indicator, subject, ofSubject));
            } else {
                indicator
                        .finding()
                        .ifPresent(finding -> findings.add(point(article, indicator, finding, subject, present)));
            }
        });
    }

    private static Map<String, List<Observation>> bySubject(List<Observation> seen) {
        Map<String, List<Observation>> bySubject = new TreeMap<>();
        seen.forEach(one -> bySubject
                .computeIfAbsent(one.subject().label(), key -> new ArrayList<>())
                .add(one));
        return bySubject;
    }

    private static AuditAnswer.Point point(
            Article article, Indicator indicator, Finding finding, String subject, List<Observation> seen) {
        List<Fact> first = ownFirst(seen.get(0));
        return new AuditAnswer.Point(
                finding.severity(),
                article.id(),
                indicator.id(),
                subject,
                Clause.fill(indicator.says(), first),
                finding.why(),
                Clause.fill(finding.form(), first),
                finding.field(),
                Clause.fill(finding.value(), first),
                finding.disturbs(),
                Sources.of(facts(seen)));
    }

    private static AuditAnswer.Right right(
            Article article, Indicator indicator, String subject, List<Observation> seen) {
        return new AuditAnswer.Right(
                article.id(),
                indicator.id(),
                subject,
                Clause.fill(indicator.saysAbsent(), ownFirst(seen.get(0))),
                Sources.of(facts(seen)));
    }

    /** The facts about the subject itself come first, so that a sentence speaks of them. */
    private static List<Fact> ownFirst(Observation seen) {
        return seen.facts().stream()
                .sorted(Comparator.comparing((Fact fact) -> !fact.subject().equals(seen.subject())))
                .toList();
    }

    private static List<Fact> facts(List<Observation> seen) {
        return seen.stream().flatMap(one -> one.facts().stream()).distinct().toList();
    }

    private AuditAnswer.Missing missing(String id, List<String> wouldJudge) {
        NextTest test = knowledge.test(id).orElseThrow();
        return new AuditAnswer.Missing(id, test.commands().get(0).run(), test.on(), test.read(), wouldJudge);
    }
}
