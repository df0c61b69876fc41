package org.lineman.door.cli;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintWriter;
import picocli.CommandLine;

/** The program. Starts Quarkus for {@code serve} alone, so that an answer in the terminal costs no server. */
@QuarkusMain
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String... arguments) {
        System.exit(run(Terminal.ofSystem(), Installation.ofSystem(), arguments));
    }

    /** Runs a command and returns its exit code. */
    static int run(Terminal terminal, Installation installation, String... arguments) {
        CommandLine line = new CommandLine(new RootCommand(terminal, installation));
        line.setOut(new PrintWriter(terminal.out(), true));
        line.setErr(new PrintWriter(terminal.err(), true));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                terminal.attended()
                                && terminal.environment()
                                        .getOrDefault("NO_COLOR", "")
                                        .isEmpty()
                        ? CommandLine.Help.Ansi.AUTO
                        : CommandLine.Help.Ansi.OFF));
        line.setUsageHelpWidth(Complaints.WIDTH);
        line.setParameterExceptionHandler(Complaints::badUse);
        line.setExecutionExceptionHandler((failure, command, parsed) -> Complaints.failed(failure, terminal.err()));
        return line.execute(arguments);
    }
}
