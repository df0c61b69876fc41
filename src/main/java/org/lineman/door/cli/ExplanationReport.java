package org.lineman.door.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.lineman.fact.Fact;
import org.lineman.fact.Vocabulary;
import org.lineman.pack.explain.Explanation;

/** Why and why not, as a page: rule by rule, what fired with which facts, and what was in the way of the others. */
final class ExplanationReport {
    private static final int MOST_FIRINGS = 5;
    private static final int MOST_STALE = 10;

    private final Page page;

    private ExplanationReport(Page page) {
        this.page = page;
    }

    static String of(Explanation explanation, Look look) {
        Page page = new Page(look);
        ExplanationReport report = new ExplanationReport(page);
        String about = "";
        for (Explanation.RuleVerdict rule : explanation.rules()) {
            if (!rule.about().equals(about)) {
                about = rule.about();
                page.heading(0, about);
            }
            report.rule(rule);
        }
        if (explanation.rules().isEmpty()) {
            page.text(0, "No rule was asked about: name one with --rule, or a cause with --cause.");
        }
        if (!explanation.stale().isEmpty()) {
            page.blank();
            page.text(
                    0,
                    "No rule sees the facts of other days: "
                            + explanation.stale().stream().limit(MOST_STALE).collect(Collectors.joining(", "))
                            + (explanation.stale().size() > MOST_STALE ? ", …" : ""));
        }
        return page.toString();
    }

    private void rule(Explanation.RuleVerdict rule) {
        page.item(
                2,
                rule.fired() ? "fired    " : "not      ",
                rule.rule() + "  " + rule.place(),
                rule.fired() ? Ink.GREEN : Ink.YELLOW);
        if (!rule.unread().isEmpty()) {
            page.text(11, "cannot be explained: " + rule.unread());
        }
        rule.firings().stream().limit(MOST_FIRINGS).forEach(facts -> {
            String mark = "by ";
            for (Fact fact : facts) {
                page.item(11, mark, fact(fact));
                mark = "   ";
            }
        });
        if (rule.firings().size() > MOST_FIRINGS) {
            page.text(11, "and " + Words.count(rule.firings().size() - MOST_FIRINGS, "more firing"));
        }
        if (rule.obstacle() != null) {
            obstacle(rule.obstacle());
        }
    }

    private void obstacle(Explanation.Obstacle obstacle) {
        obstacle.matched().forEach(fact -> page.item(11, "met by   ", fact(fact)));
        page.item(11, "line " + obstacle.place().replaceFirst(".*:", "") + "  ", obstacle.condition());
        switch (obstacle.how()) {
            case "no-fact" -> page.item(11, "", "there is no " + obstacle.type() + " in this case", Ink.BOLD);
            case "turned-away" -> {
                page.item(11, "", "fails at " + obstacle.constraint() + ": " + values(obstacle), Ink.BOLD);
                page.item(11, "nearest  ", fact(obstacle.candidate()));
            }
            case "there" -> {
                page.item(11, "", "must not be there, and is:", Ink.BOLD);
                page.item(11, "         ", fact(obstacle.candidate()));
            }
            default -> page.item(11, "", "no such facts are there together", Ink.BOLD);
        }
    }

    private static String values(Explanation.Obstacle obstacle) {
        List<Explanation.Value> values = obstacle.values();
        return values.stream()
                .map(value -> value.name() + " is " + value.value())
                .collect(Collectors.joining(", "));
    }

    private static String fact(Fact fact) {
        return fact.source().label() + "  " + Vocabulary.kindOf(fact).name() + " " + FactsReport.describe(fact);
    }
}
