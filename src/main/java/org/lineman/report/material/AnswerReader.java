package org.lineman.report.material;

import java.util.List;
import java.util.function.Function;
import org.lineman.diagnosis.Answer;
import org.lineman.diagnosis.Answer.Candidate;
import org.lineman.diagnosis.Answer.ChainLink;
import org.lineman.document.DocumentNode;

/**
 * Reads the parts of an answer from its document. A part that a report cannot do without is a problem of the document when it
 * is missing; a list that is missing is empty, and what is not known here is left alone, since the answer may be of an older or
 * a newer Lineman.
 */
final class AnswerReader {
    private final DocumentNode answer;

    AnswerReader(DocumentNode answer) {
        this.answer = answer;
    }

    <T> List<T> list(String key, Function<DocumentNode, T> read) {
        return list(answer, key, read);
    }

    private static <T> List<T> list(DocumentNode holder, String key, Function<DocumentNode, T> read) {
        return holder.list(key).stream().map(read).toList();
    }

    Answer.PackRef pack() {
        return answer.require("pack")
                .map(pack -> new Answer.PackRef(pack.requireText("version"), pack.requireText("digest")))
                .orElse(new Answer.PackRef("", ""));
    }

    Answer.EvidenceSummary evidence() {
        return answer.require("evidence")
                .map(evidence -> new Answer.EvidenceSummary(
                        evidence.requireText("digest"), list(evidence, "items", AnswerReader::item)))
                .orElse(new Answer.EvidenceSummary("", List.of()));
    }

    private static Answer.Item item(DocumentNode item) {
        return new Answer.Item(
                item.requireText("name"),
                whole(item, "bytes"),
                item.optionalText("kind"),
                item.optionalText("node"),
                whole(item, "lines"),
                whole(item, "recognised"),
                whole(item, "unrecognised"),
                item.texts("examples"));
    }

    Answer.IncidentWindow incident() {
        return answer.get("incident")
                .map(window -> new Answer.IncidentWindow(
                        window.optionalText("from"),
                        window.optionalText("to"),
                        window.optionalText("onset"),
                        window.optionalText("zone"),
                        window.optionalText("basis")))
                .orElse(new Answer.IncidentWindow("", "", "", "", ""));
    }

    static Answer.Problem problem(DocumentNode story) {
        return new Answer.Problem(
                story.requireText("verdict"),
                story.requireText("title"),
                story.optionalText("relation"),
                story.require("root").map(AnswerReader::root).orElse(new Answer.Root("", "", 0, 0)),
                list(story, "alsoRoots", AnswerReader::root),
                list(story, "chain", AnswerReader::link),
                story.texts("symptoms"),
                list(story, "differential", AnswerReader::candidate));
    }

    private static Answer.Root root(DocumentNode root) {
        return new Answer.Root(
                root.requireText("cause"),
                root.requireText("subject"),
                (int) whole(root, "decibans"),
                figure(root, "likelihood"));
    }

    static ChainLink link(DocumentNode link) {
        return new ChainLink(
                link.optionalText("kind"),
                link.optionalText("id"),
                link.requireText("title"),
                link.optionalText("subject"),
                link.optionalText("state"),
                link.optionalText("link"));
    }

    static Candidate candidate(DocumentNode candidate) {
        return new Candidate(
                candidate.requireText("cause"),
                candidate.requireText("title"),
                candidate.optionalText("subject"),
                (int) whole(candidate, "decibans"),
                figure(candidate, "likelihood"),
                candidate.requireText("verdict"),
                (int) whole(candidate, "prior"),
                list(
                        candidate,
                        "terms",
                        term -> new Answer.Term(
                                term.requireText("indicator"),
                                term.requireText("state"),
                                (int) whole(term, "decibans"),
                                term.optionalText("says"),
                                list(term, "sources", Places::of))));
    }

    static Answer.Step step(DocumentNode step) {
        return new Answer.Step(
                step.requireText("kind"),
                step.requireText("do"),
                step.optionalText("on"),
                step.optionalText("why"),
                step.optionalText("impact"),
                step.optionalText("verify"),
                step.optionalText("undo"),
                step.get("lastResort").flatMap(DocumentNode::bool).orElse(false),
                step.optionalText("for"));
    }

    static Answer.TestToRun test(DocumentNode test) {
        return new Answer.TestToRun(
                test.requireText("test"),
                test.requireText("title"),
                test.texts("decides"),
                test.optionalText("run"),
                test.optionalText("on"),
                (int) whole(test, "minutes"),
                test.optionalText("disturbs"),
                test.optionalText("read"),
                figure(test, "gain"));
    }

    static Answer.Moment moment(DocumentNode moment) {
        return new Answer.Moment(
                moment.optionalText("at"),
                whole(moment, "doubtSeconds"),
                moment.requireText("says"),
                Places.source(moment));
    }

    /** Sizes go beyond 32 bits; a number of the document is exact up to 2^53. */
    private static long whole(DocumentNode holder, String key) {
        return Math.round(figure(holder, key));
    }

    private static double figure(DocumentNode holder, String key) {
        return holder.get(key).flatMap(DocumentNode::decimal).orElse(0.0);
    }
}
