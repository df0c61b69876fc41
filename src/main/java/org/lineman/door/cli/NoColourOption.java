package org.lineman.door.cli;

import picocli.CommandLine.Option;

/** {@code --no-color}, the same for every command that colours. */
final class NoColourOption {
    @Option(names = "--no-color", description = "no colours, as with NO_COLOR in the environment")
    private boolean asked;

    boolean wantsColour() {
        return !asked;
    }
}
