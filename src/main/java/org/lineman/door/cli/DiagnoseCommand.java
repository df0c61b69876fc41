package org.lineman.door.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lineman.Diagnose;
import org.lineman.casefile.NewAnswer;
import org.lineman.diagnosis.Answer;
import org.lineman.diagnosis.AnswerJson;
import org.lineman.evidence.Gathering;
import org.lineman.pack.Pack;
import org.lineman.recognize.Recognised;
import org.lineman.recognize.Submission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lineman diagnose}: evidence in, the answer out. */
@Command(name = "diagnose", description = "Diagnoses from files, folders, archives or standard input.")
final class DiagnoseCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Mixin
    private EvidenceOptions said;

    @Mixin
    private ReportOption report;

    @ParentCommand
    private RootCommand lineman;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "evidence; - is standard input")
    private List<String> files = new ArrayList<>();

    @Option(names = "--json", description = "print the JSON document of the API instead of the report")
    private boolean json;

    @Option(names = "--facts", description = "print only what was recognised, without a diagnosis")
    private boolean factsOnly;

    @Option(names = "--no-color", description = "no colours, as with NO_COLOR in the environment")
    private boolean noColour;

    @Override
    public Integer call() {
        if (files.isEmpty() && !said.reportsSomething()) {
            throw badUse("name at least one file, folder or archive, or - for standard input");
        }
        if (factsOnly && report.isGiven()) {
            throw badUse(
                    "--facts draws no conclusion, so that there is nothing to report: leave out --facts or --report");
        }
        report.check(files);
        try (Pack pack = lineman.pack();
                Gathering gathering = Gathering.of(files, lineman.terminal().in())) {
            Submission submission = submission(gathering, pack);
            if (submission.evidence().isEmpty() && !files.isEmpty()) {
                gathering.problems().forEach(problem -> lineman.terminal().err().println("lineman: " + problem));
                return Exit.UNREADABLE;
            }
            return answer(new Diagnose(pack), submission);
        }
    }

    private static boolean nothingWasReadable(Recognised recognised) {
        return !recognised.pieces().isEmpty()
                && recognised.pieces().stream().allMatch(piece -> piece.kind().equals("unknown"));
    }

    private Submission submission(Gathering gathering, Pack pack) {
        try {
            return said.submission(gathering, pack.knowledge());
        } catch (IllegalArgumentException e) {
            throw badUse(e.getMessage());
        }
    }

    private int answer(Diagnose diagnose, Submission submission) {
        Recognised recognised = recognise(diagnose, submission);
        if (factsOnly) {
            print(
                    json
                            ? AnswerJson.write(recognised.facts(), recognised.problems())
                            : FactsReport.of(recognised, look()));
            return recognised.facts().isEmpty() ? Exit.INCONCLUSIVE : Exit.DIAGNOSED;
        }
        Answer answer = diagnose.answer(submission, recognised);
        print(json ? AnswerJson.write(answer) : Report.of(answer, look()));
        report.write(
                new NewAnswer(submission, recognised, answer, diagnose.pack().knowledge()));
        if (nothingWasReadable(recognised)) {
            return Exit.UNREADABLE;
        }
        return answer.verdict().equals("inconclusive") ? Exit.INCONCLUSIVE : Exit.DIAGNOSED;
    }

    private Recognised recognise(Diagnose diagnose, Submission submission) {
        try (Progress progress = Progress.of(submission.evidence(), lineman.terminal())) {
            return diagnose.recognise(submission, progress);
        }
    }

    private Look look() {
        return Look.of(lineman.terminal().environment(), lineman.terminal().attended(), !noColour);
    }

    private void print(String text) {
        lineman.terminal().out().print(text);
        lineman.terminal().out().flush();
    }

    private ParameterException badUse(String says) {
        return new ParameterException(spec.commandLine(), says);
    }
}
