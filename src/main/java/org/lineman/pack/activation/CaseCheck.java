package org.lineman.pack.activation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lineman.diagnosis.AnswerJson;
import org.lineman.document.DocumentProblem;
import org.lineman.inference.EvaluationLimits;
import org.lineman.inference.EvaluationStopped;
import org.lineman.pack.Pack;
import org.lineman.pack.cases.CaseFolder;
import org.lineman.pack.cases.CaseResult;
import org.lineman.pack.cases.CaseRun;
import org.lineman.pack.cases.CaseSuite;
import org.lineman.pack.cases.OpenCase;
import org.lineman.pack.shadow.CaseReplay;

/** Tries a compiled candidate with the cases that it brings along. */
final class CaseCheck {
    /** Half of what a request may use: evidence of the field is larger than that of a case. */
    private static final EvaluationLimits HALF = new EvaluationLimits(
            EvaluationLimits.USUAL.facts() / 2,
            EvaluationLimits.USUAL.firings() / 2,
            EvaluationLimits.USUAL.joins() / 2,
            Duration.ofMillis(EvaluationLimits.USUAL.wallTime().toMillis() / 2));

    private static final int LARGEST = 3;

    private final Pipeline pipeline;
    private final Pack pack;
    private final Path home;
    private final List<CaseFolder> cases;

    CaseCheck(Pipeline pipeline, Pack pack, Path home) {
        this.pipeline = pipeline;
        this.pack = pack;
        this.home = home;
        this.cases = CaseFolder.below(home.resolve(Pack.RULES));
    }

    /** Every case gets the answer that it states; a pack that brings none proves nothing and is refused. */
    String answersAsExpected(List<DocumentProblem> problems) {
        if (cases.isEmpty()) {
            problems.add(new DocumentProblem(
                    Pack.RULES, 0, "", "there is no case: a pack is activated only if its own cases prove it"));
        }
        List<CaseResult> results = CaseSuite.each(
                cases, one -> CaseRun.of(one, submission -> pipeline.answer(pack, EvaluationLimits.USUAL, submission)));
        for (CaseResult result : results) {
            result.broken().forEach(why -> problems.add(problem(result.folder(), 0, "", why)));
            result.differences()
                    .forEach(difference -> problems.add(problem(
                            result.folder(),
                            difference.line(),
                            difference.section(),
                            "the answer is not the expected one:\n" + difference.diff())));
        }
        return cases.size() + " cases";
    }

    /** Cases that were named get the answer that the active pack gives. */
    String answersLike(Pack active, List<String> unchanged, List<DocumentProblem> problems) {
        List<CaseFolder> named = CaseReplay.cases(home, unchanged);
        List<CaseReplay.Result> results = CaseReplay.of(
                named,
                submission -> pipeline.answer(active, EvaluationLimits.USUAL, submission),
                submission -> pipeline.answer(pack, EvaluationLimits.USUAL, submission));
        results.forEach(result -> {
            if (!result.failed().isEmpty()) {
                problems.add(new DocumentProblem(result.label(), 0, "", result.failed()));
            }
            result.changes()
                    .forEach(change -> problems.add(
                            new DocumentProblem(result.label(), 0, "", "its answer was to stay as it is: " + change)));
        });
        return named.size() + " cases";
    }

    /** The largest cases stay within half of the limits, and the same evidence gives the same bytes. */
    String staysWithinItsLimits(List<DocumentProblem> problems) throws IOException {
        List<CaseFolder> largest = cases.stream()
                .sorted(Comparator.comparingLong(CaseCheck::bytes).reversed().thenComparing(CaseFolder::label))
                .limit(LARGEST)
                .toList();
        for (CaseFolder one : largest) {
            List<String> answers = new ArrayList<>();
            try {
                for (int i = 0; i < 2; i++) {
                    try (OpenCase open = OpenCase.of(one)) {
                        answers.add(AnswerJson.write(pipeline.answer(pack, HALF, open.submission())));
                    }
                }
            } catch (EvaluationStopped e) {
                problems.add(problem(one, 0, "", "more than half of what a request may use: " + e.getMessage()));
            }
            if (answers.stream().distinct().count() > 1) {
                problems.add(problem(one, 0, "", "the same evidence gave two different answers"));
            }
        }
        return "the " + largest.size() + " largest cases, twice";
    }

    private DocumentProblem problem(CaseFolder one, int line, String key, String says) {
        return new DocumentProblem(home.relativize(one.expectation()).toString().replace('\\', '/'), line, key, says);
    }

    private static long bytes(CaseFolder one) {
        try (Stream<Path> files = Files.walk(one.evidence())) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
