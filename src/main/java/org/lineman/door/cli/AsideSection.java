package org.lineman.door.cli;

import java.util.List;
import org.lineman.diagnosis.Answer;
import org.lineman.diagnosis.Answer.SourceRef;

/** What is true and yet no part of a story, and what else the reader should know. */
final class AsideSection {
    private static final int MOMENTS = 15;

    private AsideSection() {}

    static void print(Page page, Answer answer) {
        list(
                page,
                "Reported and not explained",
                answer.unexplained().stream()
                        .map(link -> link.title()
                                + (link.subject().isEmpty() ? "" : " (" + Words.subject(link.subject()) + ")"))
                        .toList());
        list(
                page,
                "True, but harmless here",
                answer.coincident().stream()
                        .map(found -> found.title() + " (" + Words.subject(found.subject()) + "): " + found.why())
                        .toList());
        list(
                page,
                "From other days, not used",
                answer.stale().stream()
                        .map(stale -> stale.fact() + ": " + stale.why() + at(stale.source()))
                        .toList());
        list(
                page,
                "Also to know",
                answer.flags().stream()
                        .map(flag -> flag.says() + at(flag.source()))
                        .toList());
        list(
                page,
                "Excluded",
                answer.ruledOut().stream()
                        .map(cause ->
                                cause.title() + " (" + cause.cause() + " on " + Words.subject(cause.subject()) + ")")
                        .toList());
        list(
                page,
                "Missing, and would decide",
                answer.missing().stream()
                        .map(missing -> missing.fact() + " -> " + String.join(", ", missing.wouldDecide()))
                        .toList());
        list(
                page,
                "Taken to be one machine",
                answer.identities().stream()
                        .filter(Answer.Identity::assumed)
                        .map(same -> same.name() + " = " + String.join(", ", same.also()) + ": " + same.why())
                        .toList());
        timeline(page, answer.timeline());
    }

    private static void timeline(Page page, List<Answer.Moment> moments) {
        List<String> lines = moments.stream()
                .limit(MOMENTS)
                .map(moment -> moment.at() + (moment.doubtSeconds() > 0 ? " ±" + moment.doubtSeconds() + " s" : "")
                        + "  " + moment.says() + at(moment.source()))
                .toList();
        list(page, "What happened when", lines);
        if (moments.size() > MOMENTS) {
            page.text(4, "and " + Words.count(moments.size() - MOMENTS, "more moment") + ": see --json");
        }
    }

    private static void list(Page page, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            page.heading(0, title);
            lines.forEach(line -> page.item(2, "- ", line));
        }
    }

    private static String at(SourceRef source) {
        return source == null || source.evidence().isEmpty() ? "" : " [" + Sources.text(source) + "]";
    }
}
