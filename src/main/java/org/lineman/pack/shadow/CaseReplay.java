package org.lineman.pack.shadow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lineman.diagnosis.Answer;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.pack.Pack;
import org.lineman.pack.cases.CaseFolder;
import org.lineman.pack.cases.CaseSelection;
import org.lineman.pack.compare.Replay;
import org.lineman.recognize.Submission;

/** Lets two packs answer the same cases. What the cases expect plays no part. */
public final class CaseReplay {
    private CaseReplay() {}

    /**
     * A case and what changes in it.
     *
     * @param label the cause and the name of the case
     * @param changes the diagnoses that change; empty if none does
     * @param failed why one of the packs did not answer; empty if both did
     */
    public record Result(String label, List<Change> changes, String failed) {
        /** True if both packs answer, and with the same diagnoses. */
        public boolean isSame() {
            return changes.isEmpty() && failed.isEmpty();
        }
    }

    /**
     * Answers each case twice.
     *
     * @param cases the cases
     * @param before answers as the pack that is active
     * @param after answers as the other one
     */
    public static List<Result> of(
            List<CaseFolder> cases, Function<Submission, Answer> before, Function<Submission, Answer> after) {
        return new Replay(before, after)
                .of(cases).stream()
                        .map(outcome -> new Result(
                                outcome.name(),
                                outcome.failed().isEmpty() ? Change.of(outcome.difference()) : List.of(),
                                outcome.failed()))
                        .toList();
    }

    /**
     * The cases that are meant by names and folders.
     *
     * @param home the pack whose cases can be named
     * @param wanted {@code cause}, {@code cause/case}, or the path of a folder that holds cases
     * @throws DocumentException if there is no such case, or none in a folder
     */
    public static List<CaseFolder> cases(Path home, List<String> wanted) {
        List<CaseFolder> chosen = new ArrayList<>();
        for (String one : wanted) {
            if (one.startsWith("/") || one.startsWith(".")) {
                List<CaseFolder> found = Files.isDirectory(Path.of(one)) ? CaseFolder.below(Path.of(one)) : List.of();
                if (found.isEmpty()) {
                    throw wrong("there is no case in the folder " + one);
                }
                chosen.addAll(found);
            } else {
                chosen.addAll(named(home, one));
            }
        }
        return chosen.stream().distinct().toList();
    }

    private static List<CaseFolder> named(Path home, String name) {
        try {
            return CaseSelection.of(CaseFolder.below(home.resolve(Pack.RULES)), List.of(name));
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    private static DocumentException wrong(String says) {
        return new DocumentException(new DocumentProblem("cases", 0, "", says));
    }
}
