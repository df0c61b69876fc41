package org.lineman.door.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lineman.pack.bundle.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lineman rules keygen}: makes a pair of keys to sign bundles with. */
@Command(
        name = "keygen",
        description = {
            "Makes a key that signs bundles: NAME.key, which stays with you, and NAME.pub for those who are to trust it.",
            "Files that are there already are left alone."
        })
final class RulesKeygenCommand implements Callable<Integer> {
    private static final String OWNER_ONLY = "rw-------";

    @Mixin
    private HelpOption help;

    @ParentCommand
    private RulesCommand rules;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "NAME",
            required = true,
            description = "the files, without their endings")
    private Path out;

    @Override
    public Integer call() {
        SigningKey key = SigningKey.generate();
        Path secret = out.resolveSibling(out.getFileName() + ".key");
        Path open = out.resolveSibling(out.getFileName() + ".pub");
        if (Files.exists(open)) {
            throw new ParameterException(spec.commandLine(), open + " is there already");
        }
        write(secret, key.privatePem(), ownerOnly(secret));
        write(open, key.publicPem());
        rules.terminal()
                .out()
                .println(secret + ": keep it; whoever has it signs in your name\n" + open
                        + ": for those who are to trust you\nsha256:" + key.fingerprint());
        return Exit.DIAGNOSED;
    }

    private void write(Path file, String text, FileAttribute<?>... attributes) {
        // Nobody else may read the secret, not even before it is complete: the file begins with these rights.
        try (SeekableByteChannel to = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            to.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), FileFault.writing(file, e));
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
                }
                : new FileAttribute<?>[0];
    }
}
