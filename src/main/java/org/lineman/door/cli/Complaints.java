package org.lineman.door.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import org.lineman.document.DocumentException;
import org.lineman.inference.EvaluationStopped;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** How the command says that something is wrong: what, where, and what would be right, in a line or two. */
final class Complaints {
    static final int WIDTH = 90;

    private Complaints() {}

    /** The command line is wrong. The usage is one command away instead of on the screen, where it would bury the reason. */
    static int badUse(ParameterException wrong, String... arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("lineman: " + wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return Exit.BAD_USE;
    }

    /** A broken pack is the author's business and is told line by line; anything else is ours and is told in full. */
    static int failed(Exception failure, PrintStream err) {
        if (failure instanceof DocumentException broken) {
            broken.problems().forEach(problem -> err.println("lineman: " + problem));
            return Exit.BROKEN_PACK;
        }
        if (failure instanceof ServiceRefused refused) {
            return refused.tell(err);
        }
        if (failure instanceof EvaluationStopped stopped) {
            err.println("lineman: the evidence is more than the rules may work on at once: " + stopped.getMessage());
            return Exit.FAILED;
        }
        err.println("lineman: the program failed; please report this:");
        failure.printStackTrace(err);
        return Exit.FAILED;
    }
}
