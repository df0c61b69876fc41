package org.lineman.door.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lineman.document.DocumentNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code lineman packs add}. */
@Command(name = "add", description = "Stores a pack with the service. It does not answer until it is activated.")
final class PacksAddCommand implements Callable<Integer> {
    private static final String PATH = "/v1/packs";

    @Mixin
    private HelpOption help;

    @Mixin
    private ServiceOption option;

    @ParentCommand
    private PacksCommand packs;

    @Parameters(
            paramLabel = "SOURCE",
            description = "a folder with rules/ and knowledge-base/, a bundle, or git:URL#TAG")
    private String source;

    @Override
    public Integer call() throws IOException {
        Path path = path();
        DocumentNode stored = Files.isRegularFile(path)
                ? option.service().post(PATH, path)
                : option.service().post(PATH, Map.of("source", Files.isDirectory(path) ? path.toString() : source));
        packs.terminal().out().println(PackLines.label(stored) + " is stored.");
        return Exit.DIAGNOSED;
    }

    /** The service has another current folder, and may not be allowed to read a file that its user can. */
    private Path path() {
        try {
            return Path.of(source).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            return Path.of("");
        }
    }
}
