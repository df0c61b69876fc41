package org.lineman.door.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lineman.pack.bundle.Bundle;
import org.lineman.pack.bundle.BundleTerms;
import org.lineman.pack.bundle.TrustedKey;
import org.lineman.pack.bundle.TrustedKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lineman rules verify}: whether a bundle is whole, and who signed it. Nothing of it is unpacked or run. */
@Command(
        name = "verify",
        description = "Tells whether a bundle is whole and who signed it, and what is wrong with it otherwise.")
final class RulesVerifyCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @ParentCommand
    private RulesCommand rules;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the bundle")
    private Path file;

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            converter = TrustOption.class,
            description = "a public key whose signature is believed; repeatable, one of them is enough")
    private List<TrustedKey> trusted = List.of();

    @Option(names = "--least-counter", paramLabel = "N", description = "the lowest counter that is taken (default: 0)")
    private long leastCounter;

    @Option(names = "--allow-unsigned", description = "only look whether it is whole, if nobody trusted signed it")
    private boolean allowUnsigned;

    @Override
    public Integer call() {
        if (trusted.isEmpty() && !allowUnsigned) {
            throw new ParameterException(
                    spec.commandLine(),
                    "say whose signature is believed: --trust NAME.pub; or --allow-unsigned, to only see whether it is whole");
        }
        BundleTerms terms = new BundleTerms(new TrustedKeys(trusted), allowUnsigned, leastCounter);
        try (Bundle bundle = Bundle.open(file, terms)) {
            bundle.check();
            report(bundle);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), FileFault.reading(file, e));
        }
        return Exit.DIAGNOSED;
    }

    private void report(Bundle bundle) {
        PrintStream out = rules.terminal().out();
        out.print(BundleReport.text(bundle.manifest()));
        bundle.signers().forEach(key -> out.println("signed   by " + key));
        if (bundle.signers().isEmpty()) {
            out.println("signed   by nobody who is trusted: whole, but of unknown origin");
        }
    }
}
