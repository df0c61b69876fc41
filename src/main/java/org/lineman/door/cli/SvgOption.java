package org.lineman.door.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --svg OUT.svg}: a picture beside what is printed, the same for every command that can draw. */
final class SvgOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--svg", paramLabel = "OUT.svg", description = "also draw what is printed into this file")
    private Path file;

    /** True if a picture is wanted. */
    boolean isGiven() {
        return file != null;
    }

    /**
     * Looks at the name of the file before any work is done. A capture named by mistake must not be written over: it may be the only
     * evidence there is.
     *
     * @throws ParameterException if it does not end in {@code .svg}
     */
    void check() {
        if (file != null && !file.toString().endsWith(".svg")) {
            throw badUse("--svg writes to a file that ends in .svg, and '" + file + "' does not");
        }
    }

    /**
     * Draws, if a picture is wanted.
     *
     * @throws ParameterException if the file cannot be written
     */
    void draw(Supplier<String> picture) {
        if (file == null) {
            return;
        }
        try {
            Files.writeString(file, picture.get(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw badUse(CaptureOutput.cannotWrite(file, e));
        }
    }

    private ParameterException badUse(String says) {
        return new ParameterException(spec.commandLine(), says);
    }
}
