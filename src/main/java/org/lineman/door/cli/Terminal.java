package org.lineman.door.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What surrounds a command: its streams and what is known of the person at the other end.
 *
 * @param in standard input
 * @param out where answers go, as UTF-8 whatever the locale, so that the JSON is the same bytes everywhere
 * @param err where messages and the progress go
 * @param environment the environment's variables
 * @param attended true if a person reads along
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment, boolean attended) {

    /** The process's own. */
    static Terminal ofSystem() {
        return new Terminal(System.in, utf8(System.out), utf8(System.err), System.getenv(), System.console() != null);
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
