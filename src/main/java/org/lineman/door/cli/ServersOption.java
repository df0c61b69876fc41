package org.lineman.door.cli;

import java.util.Arrays;
import java.util.List;
import org.lineman.prediction.Server;

/** Reads a list of servers, {@code main,core-a,!core-b}: an exclamation mark stands before one that cannot be reached. */
final class ServersOption {
    private ServersOption() {}

    static List<Server> read(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(name -> new Server(name.startsWith("!") ? name.substring(1) : name, !name.startsWith("!")))
                .toList();
    }
}
