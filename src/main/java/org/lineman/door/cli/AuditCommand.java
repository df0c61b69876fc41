package org.lineman.door.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lineman.Diagnose;
import org.lineman.diagnosis.AuditAnswer;
import org.lineman.document.JsonWriter;
import org.lineman.evidence.Gathering;
import org.lineman.pack.Pack;
import org.lineman.recognize.Submission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lineman audit}: what is set wrongly, before it breaks anything. */
@Command(
        name = "audit",
        description = "Audits configuration from pasted screens, files or JSON facts.",
        footer = {"", "Exit codes: 0 something could be judged, 1 nothing could, 2 bad use, 3 nothing could be read."})
final class AuditCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @ParentCommand
    private RootCommand lineman;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "screens, folders, JSON; - is standard input")
    private List<String> files = new ArrayList<>();

    @Option(names = "--json", description = "print the JSON document of the API instead of the page")
    private boolean json;

    @Override
    public Integer call() {
        if (files.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "name at least one file with pasted screens, or - for standard input");
        }
        try (Pack pack = lineman.pack();
                Gathering gathering = Gathering.of(files, lineman.terminal().in())) {
            if (gathering.evidence().isEmpty()) {
                gathering.problems().forEach(problem -> lineman.terminal().err().println("lineman: " + problem));
                return Exit.UNREADABLE;
            }
            AuditAnswer answer = new Diagnose(pack).audit(Submission.of(gathering.evidence(), gathering.problems()));
            Look look =
                    Look.of(lineman.terminal().environment(), lineman.terminal().attended(), true);
            lineman.terminal().out().print(json ? new JsonWriter().write(answer) : AuditPage.of(answer, look));
            lineman.terminal().out().flush();
            return answer.findings().isEmpty() && answer.right().isEmpty() ? Exit.INCONCLUSIVE : Exit.DIAGNOSED;
        }
    }
}
