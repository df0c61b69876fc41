package org.lineman.fact;

import org.lineman.evidence.Source;

/** A process left a core file: it was aborted. */
@FactType(
        value = "core-dump",
        meaning = "a process left a core file: it was aborted",
        says = "{process} of {subject} was aborted, core file {file}",
        begins = true)
public record CoreDump(
        Subject subject,
        When time,
        Source source,
        @Meaning("the core file's name") String file,
        @Meaning("the process, such as ccm or CTIManager") String process,

        @Meaning(value = "the signal's number", optional = true)
        Integer signal,

        @Meaning(value = "the process id", optional = true) Integer pid,
        @Meaning(value = "the size in KB", optional = true) Long sizeKb)
        implements Fact {
    public CoreDump {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("file", file);
        Require.present("process", process);
    }
}
