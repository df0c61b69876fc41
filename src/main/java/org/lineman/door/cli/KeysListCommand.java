package org.lineman.door.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.lineman.document.DocumentNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code lineman keys list}. */
@Command(
        name = "list",
        description = "Lists the keys of the service, the newest first; those of no use any more are marked.")
final class KeysListCommand implements Callable<Integer> {
    private static final int TO_THE_DAY = 10;

    @Mixin
    private HelpOption help;

    @Mixin
    private ServiceOption option;

    @ParentCommand
    private KeysCommand keys;

    @Override
    public Integer call() throws IOException {
        List<DocumentNode> all = option.service().get(KeysCommand.PATH).list("keys");
        Columns table = new Columns("ID", "NAME", "SCOPES", "STATE", "LAST USED", "MADE BY");
        for (DocumentNode key : all) {
            table.row(
                    key.optionalText("id"),
                    key.optionalText("name"),
                    key.texts("scopes").isEmpty() ? "-" : String.join(",", key.texts("scopes")),
                    state(key, Instant.now()),
                    key.has("lastUsed") ? day(key, "lastUsed") : "never",
                    key.optionalText("createdBy"));
        }
        Page page = new Page(Look.PLAIN);
        table.print(page, 0);
        keys.terminal().out().print(page);
        return Exit.DIAGNOSED;
    }

    private static String state(DocumentNode key, Instant now) {
        if (key.has("revoked")) {
            return "revoked " + day(key, "revoked") + " by " + key.optionalText("revokedBy");
        }
        boolean isOver = !Instant.parse(key.requireText("expires")).isAfter(now);
        return (isOver ? "expired " : "until ") + day(key, "expires");
    }

    private static String day(DocumentNode key, String name) {
        String time = key.optionalText(name);
        return time.substring(0, Math.min(TO_THE_DAY, time.length()));
    }
}
