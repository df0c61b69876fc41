package org.lineman.fact;

import org.lineman.evidence.Source;

/** Where a process was when it was aborted. */
@FactType(
        value = "backtrace",
        meaning = "where a process was when it was aborted",
        says = "backtrace of {process} on {subject}: {abortReason}",
        begins = true)
public record Backtrace(
        Subject subject,
        When time,
        Source source,

        @Meaning(value = "the core file's name", optional = true)
        String file,

        @Meaning(value = "the process", optional = true) String process,

        @Meaning(value = "the reason that the process's own monitor gave for aborting it", optional = true)
        String abortReason,

        @Meaning(value = "the function that called abort", optional = true)
        String abortedIn,

        @Meaning(value = "the source file of that function", optional = true)
        String sourceFile)
        implements Fact {
    public Backtrace {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
    }
}
