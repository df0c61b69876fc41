package org.lineman.door.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code lineman packs activate}. */
@Command(name = "activate", description = "Lets a stored pack answer, if nothing is wrong with it.")
final class PacksActivateCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Mixin
    private ServiceOption option;

    @Mixin
    private ReasonOption reason;

    @ParentCommand
    private PacksCommand packs;

    @Parameters(paramLabel = "REF", description = "its version, its digest, or eight digits of it or more")
    private String ref;

    @Option(
            names = "--unchanged",
            paramLabel = "CASES",
            description = "cases whose answers must stay as they are: CAUSE/CASE, CAUSE, or a folder; repeatable")
    private List<String> unchanged = List.of();

    private record Order(String by, String why, List<String> unchanged) {}

    @Override
    public Integer call() throws IOException {
        new PackLines(packs.terminal().out())
                .activation(option.service()
                        .post(
                                "/v1/packs/" + Service.part(ref) + "/activations",
                                new Order(reason.by(), reason.why(), unchanged)));
        return Exit.DIAGNOSED;
    }
}
