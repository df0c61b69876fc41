package org.lineman.door.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code lineman packs rollback}. */
@Command(name = "rollback", description = "Goes back to the pack that answered before, at once.")
final class PacksRollbackCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Mixin
    private ServiceOption option;

    @Mixin
    private ReasonOption reason;

    @ParentCommand
    private PacksCommand packs;

    @Option(names = "--to", paramLabel = "REF", description = "an earlier pack (default: the last one)")
    private String to;

    private record Order(String by, String why, String to) {}

    @Override
    public Integer call() throws IOException {
        new PackLines(packs.terminal().out())
                .activation(option.service().post("/v1/packs/rollback", new Order(reason.by(), reason.why(), to)));
        return Exit.DIAGNOSED;
    }
}
