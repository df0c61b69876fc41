package org.lineman.door.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code lineman packs list}. */
@Command(name = "list", description = "Lists the packs of the service; a star marks the one that answers.")
final class PacksListCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Mixin
    private ServiceOption option;

    @ParentCommand
    private PacksCommand packs;

    @Override
    public Integer call() throws IOException {
        new PackLines(packs.terminal().out())
                .table(option.service().get("/v1/packs").list("packs"));
        return Exit.DIAGNOSED;
    }
}
