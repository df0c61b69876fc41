package org.lineman.door.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code lineman packs audit}. */
@Command(name = "audit", description = "Tells who let which pack answer, when and why; the newest entry first.")
final class PacksAuditCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Mixin
    private ServiceOption option;

    @ParentCommand
    private PacksCommand packs;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "at most so many entries (default: ${DEFAULT-VALUE})")
    private int limit;

    @Override
    public Integer call() throws IOException {
        PackLines lines = new PackLines(packs.terminal().out());
        option.service()
                .get("/v1/packs/activations?limit=" + limit)
                .list("entries")
                .forEach(lines::entry);
        return Exit.DIAGNOSED;
    }
}
