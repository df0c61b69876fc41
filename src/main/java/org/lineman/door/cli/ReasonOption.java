package org.lineman.door.cli;

import picocli.CommandLine.Option;

/** {@code --why} and {@code --by}: what the audit trail says of a change. */
final class ReasonOption {
    @Option(
            names = "--why",
            paramLabel = "TEXT",
            required = true,
            description = "the reason; it stands in the audit trail")
    private String why;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "who wants it (default: ${DEFAULT-VALUE})")
    private String by;

    String why() {
        return why;
    }

    String by() {
        return by;
    }
}
