package org.lineman.door.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lineman.document.DocumentException;
import org.lineman.pack.Pack;
import org.lineman.pack.bundle.Bundle;
import org.lineman.pack.bundle.BundleBuilder;
import org.lineman.pack.bundle.BundleTerms;
import org.lineman.pack.bundle.Manifest;
import org.lineman.pack.bundle.SigningKey;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lineman rules build}: checks a pack and makes one signed file of it. */
@Command(
        name = "build",
        description = {
            "Checks rules, recognizers and articles, and makes one signed file of them.",
            "The same content, counter and keys give the same bytes."
        })
final class RulesBuildCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @ParentCommand
    private RulesCommand rules;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            required = true,
            description = "the bundle to write, by custom NAME.lineman")
    private Path out;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            converter = KeyOption.class,
            description = "a private key that signs; repeatable, so that those who trust an older key can still verify")
    private List<SigningKey> keys = List.of();

    @Option(names = "--home", paramLabel = "DIR", description = "the folder that holds rules/ and knowledge-base/")
    private Path home;

    @ArgGroup
    private Counting counting = new Counting();

    @Option(names = "--without-cases", description = "leave the cases out: they decide no answer")
    private boolean withoutCases;

    @Option(names = "--overwrite", description = "replace the file if it is there already")
    private boolean overwrite;

    /** Where the counter comes from: one of the two, or neither. */
    static final class Counting {
        @Option(
                names = "--counter",
                paramLabel = "N",
                description = "the counter, higher than that of every release before (default: 1)")
        private long counter = 1;

        @Option(
                names = "--after",
                paramLabel = "OLD",
                description = "the bundle before; the counter is one more than its")
        private Path after;
    }

    @Override
    public Integer call() {
        if (Files.exists(out) && !overwrite) {
            throw badUse(out + " is there already; --overwrite replaces it");
        }
        Path from = home == null ? rules.installation().home() : home;
        BundleBuilder builder = builder(from);
        // What does not load is of no use to anybody: its faults are told here, and not where it arrives.
        Pack.load(from, rules.installation().cache()).close();
        try {
            report(builder.write(out));
        } catch (IOException e) {
            throw badUse(FileFault.writing(out, e));
        }
        return Exit.DIAGNOSED;
    }

    private BundleBuilder builder(Path from) {
        try {
            return new BundleBuilder(from, counter(), !withoutCases, keys);
        } catch (IllegalArgumentException e) {
            throw badUse(e.getMessage());
        }
    }

    private long counter() {
        if (counting.after == null) {
            return counting.counter;
        }
        try (Bundle before = Bundle.open(counting.after, BundleTerms.wholeOnly())) {
            return before.manifest().counter() + 1;
        } catch (IOException e) {
            throw badUse(FileFault.reading(counting.after, e));
        } catch (DocumentException e) {
            throw badUse("--after: " + e.getMessage());
        }
    }

    private void report(Manifest built) {
        rules.terminal().out().print(BundleReport.text(built));
        for (SigningKey key : keys) {
            rules.terminal().out().println("signed   by sha256:" + key.fingerprint());
        }
        if (keys.isEmpty()) {
            rules.terminal()
                    .err()
                    .println("lineman: " + out + " is not signed, and is refused where a signature is wanted;"
                            + " --key FILE signs it");
        }
    }

    private ParameterException badUse(String says) {
        return new ParameterException(spec.commandLine(), says);
    }
}
