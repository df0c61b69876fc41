package org.lineman.recognize.pattern;

import java.util.ArrayList;
import java.util.List;
import org.lineman.document.DocumentNode;
import org.lineman.document.DocumentProblem;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.Limits;
import org.lineman.evidence.Line;
import org.lineman.fact.Fact;
import org.lineman.recognize.text.FactText;
import org.lineman.recognize.text.Literals;
import org.lineman.recognize.text.Page;

/** Runs the samples that recognizers carry, each against its own recognizer, through the same prefilter as real evidence. */
final class SampleCheck {
    private static final String NAME = "sample";

    private final PatternSet set;
    private final List<DocumentProblem> problems = new ArrayList<>();

    SampleCheck(PatternSet set) {
        this.set = set;
    }

    List<DocumentProblem> run() {
        for (LogKind log : set.logs()) {
            log.samples().forEach(sample -> check(log, sample));
        }
        for (TextPattern pattern : set.patterns()) {
            pattern.samples().forEach(sample -> check(pattern, sample));
        }
        return List.copyOf(problems);
    }

    private void check(LogKind log, Sample sample) {
        boolean matched = log.prefix(sample.line()).isPresent();
        if (matched == sample.near()) {
            problem(sample, matched ? "is taken for a line of " + log.id() : "is not taken for a line of " + log.id());
        }
    }

    private void check(TextPattern pattern, Sample sample) {
        Page page = new Page(Evidence.ofText(NAME, sample.line()), Limits.STANDARD.mostFacts());
        set.logs().stream()
                .flatMap(log -> log.prefix(sample.line()).stream())
                .findFirst()
                .ifPresent(prefix -> page.stamp(prefix.stamp()));
        boolean passes = !Literals.of(pattern.prefilters()).in(sample.line()).isEmpty();
        boolean matched = passes && pattern.read(new Line(1, sample.line()), page);
        if (sample.near()) {
            if (matched) {
                problem(sample, "must not match " + pattern.id() + ", but gives " + text(page.facts()));
            }
            return;
        }
        if (!matched) {
            problem(
                    sample,
                    passes ? "does not match " + pattern.id() : "holds none of the prefilters of " + pattern.id());
            return;
        }
        page.problems().forEach(found -> problem(sample, found.says()));
        if (!text(page.facts()).equals(sample.gives())) {
            problem(sample, "must give " + sample.gives() + ", but gives " + text(page.facts()));
        }
    }

    private static List<String> text(List<Fact> facts) {
        return facts.stream().map(fact -> FactText.of(fact, NAME)).toList();
    }

    private void problem(Sample sample, String says) {
        DocumentNode at = sample.at();
        problems.add(new DocumentProblem(at.file(), at.line(), at.path(), "the line '" + sample.line() + "' " + says));
    }
}
