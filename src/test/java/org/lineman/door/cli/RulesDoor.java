package org.lineman.door.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** {@code lineman rules …} in this process, on a home of its own. */
final class RulesDoor {
    private static final Path CACHE = Path.of("target/rules-cache");

    private final Path home;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Map<String, String> environment = Map.of();
    private boolean attended;

    RulesDoor(Path home) {
        this.home = home;
    }

    /** From now on a person reads along. */
    void attended(Map<String, String> terminal) {
        environment = terminal;
        attended = true;
    }

    /** Runs a sub-command and returns its exit code; what was printed before is forgotten. */
    int run(String... arguments) {
        out.reset();
        err.reset();
        String[] all = new String[arguments.length + 1];
        all[0] = "rules";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        InputStream nothing = new ByteArrayInputStream(new byte[0]);
        return Main.run(
                new Terminal(nothing, stream(out), stream(err), environment, attended),
                new Installation(home, CACHE),
                all);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
