package org.lineman.door.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lineman.document.DocumentNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code lineman packs shadow}. */
@Command(
        name = "shadow",
        description =
                "Lets a stored pack answer beside the active one, without effect, and tells what would change. Asked again, it"
                        + " tells the present state.")
final class PacksShadowCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Mixin
    private ServiceOption option;

    @ParentCommand
    private PacksCommand packs;

    @Parameters(paramLabel = "REF", description = "its version, its digest, or eight digits of it or more")
    private String ref;

    @Option(names = "--off", description = "end it, after its last report")
    private boolean off;

    @Option(
            names = "--cases",
            paramLabel = "CASES",
            description = "compare over cases instead of live requests: CAUSE/CASE, CAUSE, or a folder; repeatable")
    private List<String> cases = List.of();

    @Override
    public Integer call() throws IOException {
        Service service = option.service();
        String path = "/v1/packs/" + Service.part(ref);
        if (!cases.isEmpty()) {
            List<String> named =
                    cases.stream().map(PacksShadowCommand::absolute).toList();
            replay(service.post(path + "/replays", Map.of("cases", named)).list("cases"));
        } else if (off) {
            live(service.get(path + "/shadow"));
            service.delete(path + "/shadow");
            packs.terminal().out().println("It has ended.");
        } else {
            live(service.post(path + "/shadow"));
        }
        return Exit.DIAGNOSED;
    }

    /** The service has another current folder. */
    private static String absolute(String named) {
        return Files.isDirectory(Path.of(named))
                ? Path.of(named).toAbsolutePath().normalize().toString()
                : named;
    }

    private void live(DocumentNode report) {
        PrintStream out = packs.terminal().out();
        out.printf(
                "%s in the shadow since %s: %s requests compared, %s with another diagnosis, %s failed, %s dropped, %s passed by%n",
                PackLines.label(report),
                report.optionalText("since"),
                report.optionalText("compared"),
                report.optionalText("changed"),
                report.optionalText("failed"),
                report.optionalText("dropped"),
                report.optionalText("passed"));
        report.list("changes")
                .forEach(change -> out.println("  " + change.optionalText("times") + " times, first in "
                        + change.optionalText("example") + ": " + changed(change)));
        if (report.has("failure")) {
            out.println("  last failure: " + report.optionalText("failure"));
        }
    }

    private void replay(List<DocumentNode> replayed) {
        PrintStream out = packs.terminal().out();
        long changed = replayed.stream()
                .filter(one -> !one.list("changes").isEmpty() || one.has("failed"))
                .peek(one -> {
                    out.println((one.optionalText("label") + " " + one.optionalText("failed")).strip());
                    one.list("changes").forEach(change -> out.println("  " + changed(change)));
                })
                .count();
        out.println(changed + " of " + replayed.size() + " cases would get another diagnosis.");
    }

    private static String changed(DocumentNode change) {
        return change.optionalText("cause") + " on " + change.optionalText("subject") + ": "
                + change.optionalText("from") + " -> " + change.optionalText("to") + ", by "
                + String.join(", ", change.texts("by"));
    }
}
