package org.lineman.door.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.lineman.document.DocumentNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code lineman keys add}. */
@Command(
        name = "add",
        description = {
            "Makes a key and prints it, alone and once, on standard output. What the service keeps is a digest.",
            "Without --scope its holder can read the metrics, and nothing else."
        })
final class KeysAddCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Mixin
    private ServiceOption option;

    @ParentCommand
    private KeysCommand keys;

    @Parameters(paramLabel = "NAME", description = "what people will call it, such as the sender it is for")
    private String name;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            description = "what its holder may do, such as alarms:write; repeatable")
    private List<String> scopes = List.of();

    @Option(
            names = "--expires",
            paramLabel = "DATE",
            description = "the first day on which it is of no use, in UTC, such as 2027-06-30 (default: in a year)")
    private LocalDate expires;

    private record Order(String name, List<String> scopes, String expires) {}

    @Override
    public Integer call() throws IOException {
        String end = expires == null
                ? null
                : expires.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
        DocumentNode made = option.service().post(KeysCommand.PATH, new Order(name, scopes, end));
        keys.terminal()
                .err()
                .println("Key " + made.optionalText("id") + " for " + made.optionalText("name") + " is good until "
                        + made.optionalText("expires") + ". It is not shown again:");
        keys.terminal().out().println(made.requireText("key"));
        return Exit.DIAGNOSED;
    }
}
