package org.lineman.door.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.lineman.document.DocumentNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code lineman packs status}. */
@Command(name = "status", description = "Tells which pack answers, and how the last attempt to change that went.")
final class PacksStatusCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Mixin
    private ServiceOption option;

    @ParentCommand
    private PacksCommand packs;

    @Override
    public Integer call() throws IOException {
        DocumentNode active = option.service().get("/v1/packs/active");
        PrintStream out = packs.terminal().out();
        out.println(PackLines.label(active) + " answers.");
        List<String> previous =
                active.list("previous").stream().map(PackLines::label).toList();
        if (!previous.isEmpty()) {
            out.println("Before it: " + String.join(", ", previous));
        }
        active.get("lastActivation").ifPresent(new PackLines(out)::activation);
        return Exit.DIAGNOSED;
    }
}
