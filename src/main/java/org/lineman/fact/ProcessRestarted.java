package org.lineman.fact;

import org.lineman.evidence.Source;

/** A process or service of a node was restarted. */
@FactType(
        value = "process-restarted",
        meaning = "a process or service of a node was restarted",
        says = "{process} restarted on {subject}")
public record ProcessRestarted(
        Subject subject,
        When time,
        Source source,
        @Meaning("the process, such as TSAPI") String process) implements Fact {
    public ProcessRestarted {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("process", process);
    }
}
