package org.lineman.door.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lineman.document.LineDiff;
import org.lineman.pack.compare.AnswerDifference;
import org.lineman.pack.compare.Change;
import org.lineman.pack.compare.PackDifference;
import org.lineman.pack.compare.Replay;

/** What differs between two packs, as a page: first what they say, then what they answer. */
final class DiffReport {
    private static final int AROUND = 2;

    private final Page page;

    private DiffReport(Page page) {
        this.page = page;
    }

    static String of(PackDifference packs, List<Replay.Outcome> outcomes, Look look) {
        DiffReport report = new DiffReport(new Page(look));
        report.packs(packs);
        report.answers(outcomes);
        return report.page.toString();
    }

    private void packs(PackDifference packs) {
        if (packs.isEmpty()) {
            page.text(0, "The packs say the same.");
        }
        for (Change.Area area : Change.Area.values()) {
            List<Change> changes = packs.of(area);
            if (!changes.isEmpty()) {
                page.heading(0, title(area) + " (" + changes.size() + ")");
                changes.forEach(this::change);
            }
        }
    }

    private static String title(Change.Area area) {
        return switch (area) {
            case RULE -> "Rules";
            case ARTICLE -> "Articles";
            case PRIOR -> "Priors";
            case WEIGHT -> "Weights";
            case LEADS_TO -> "What leads to what";
            case INDICATOR -> "Indicators, besides their weights";
            case REMEDIES -> "Remedies";
            case PROSE -> "Prose";
            case RECOGNIZER -> "Recognizers";
            case FILE -> "Other files";
        };
    }

    private void change(Change change) {
        String mark = change.isAdded() ? "added    " : change.isRemoved() ? "removed  " : "changed  ";
        Ink ink = change.isAdded() ? Ink.GREEN : change.isRemoved() ? Ink.RED : Ink.YELLOW;
        LineDiff diff = change.diff();
        String values = diff.lines().isEmpty() && !change.isAdded() && !change.isRemoved()
                ? ": " + change.from() + " -> " + change.to()
                : diff.lines().isEmpty() ? ": " + change.from() + change.to() : "";
        page.line(2, mark + change.name() + values + "  " + change.place(), ink);
        if (!change.isAdded() && !change.isRemoved() && !diff.lines().isEmpty()) {
            DiffSection.print(page, 11, diff.near(AROUND));
        }
    }

    private void answers(List<Replay.Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        List<Replay.Outcome> other =
                outcomes.stream().filter(outcome -> !outcome.isSame()).toList();
        page.heading(0, "Answers that differ: " + other.size() + " of " + Words.count(outcomes.size(), "case"));
        section(
                "Another cause or verdict",
                other.stream().filter(DiffReport::isAnotherStory).toList());
        section(
                "Other figures or next tests",
                other.stream().filter(outcome -> !isAnotherStory(outcome)).toList());
    }

    private static boolean isAnotherStory(Replay.Outcome outcome) {
        return !outcome.failed().isEmpty() || outcome.difference().changesTheStory();
    }

    private void section(String title, List<Replay.Outcome> outcomes) {
        if (!outcomes.isEmpty()) {
            page.heading(0, title + " (" + outcomes.size() + ")");
            outcomes.forEach(this::outcome);
        }
    }

    private void outcome(Replay.Outcome outcome) {
        if (!outcome.failed().isEmpty()) {
            page.item(2, "failed   ", outcome.failed(), Ink.RED);
            return;
        }
        AnswerDifference difference = outcome.difference();
        page.item(2, "", outcome.name(), Ink.BOLD);
        value("verdict", difference.verdict());
        for (AnswerDifference.CauseChange change : difference.causes()) {
            page.text(
                    4,
                    change.cause() + " on " + Words.subject(change.subject()) + ": " + standing(change.before())
                            + " -> " + standing(change.after()));
            change.reasons().forEach(this::reason);
        }
        value("next tests", difference.next());
        value("unexplained", difference.unexplained());
    }

    private void value(String name, AnswerDifference.Value value) {
        if (!value.isSame()) {
            page.text(
                    4,
                    name + ": " + (value.before().isEmpty() ? "none" : value.before()) + " -> "
                            + (value.after().isEmpty() ? "none" : value.after()));
        }
    }

    private void reason(AnswerDifference.Reason reason) {
        boolean told = !reason.kind().equals("term") && !(reason.kind().equals("prior") && isOneSided(reason));
        if (!told && reason.by().isEmpty()) {
            return;
        }
        String by = reason.by().isEmpty() ? "" : "; by " + String.join(", ", reason.by());
        page.item(
                6,
                "",
                reason.kind() + " " + reason.name() + ": " + known(reason.before()) + " -> " + known(reason.after())
                        + by,
                Ink.FAINT);
    }

    private static boolean isOneSided(AnswerDifference.Reason reason) {
        return reason.before().isEmpty() || reason.after().isEmpty();
    }

    private static String known(String state) {
        return state.isEmpty() ? "unknown" : state.toLowerCase(Locale.ROOT);
    }

    private static String standing(Optional<AnswerDifference.Standing> standing) {
        return standing.map(Object::toString).orElse("not in the answer");
    }
}
