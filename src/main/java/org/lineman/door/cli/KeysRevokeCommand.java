package org.lineman.door.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code lineman keys revoke}. */
@Command(name = "revoke", description = "Takes a key back: from the next request on it is of no use.")
final class KeysRevokeCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Mixin
    private ServiceOption option;

    @ParentCommand
    private KeysCommand keys;

    @Parameters(paramLabel = "ID", description = "its id, as 'keys list' shows it; the key itself is not needed")
    private String id;

    @Override
    public Integer call() throws IOException {
        option.service().delete(KeysCommand.PATH + "/" + Service.part(id));
        keys.terminal().out().println("Key " + id + " is revoked.");
        return Exit.DIAGNOSED;
    }
}
