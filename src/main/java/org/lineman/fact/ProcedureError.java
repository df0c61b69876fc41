package org.lineman.fact;

import org.lineman.evidence.Source;

/** A Communication Manager process logged a procedure error. */
@FactType(
        value = "procedure-error",
        meaning = "a Communication Manager process logged a procedure error",
        lookback = "PT6H",
        says = "{process} on {subject} logged {code} pro={procedure} err={error}, peer {peer}")
public record ProcedureError(
        Subject subject,
        When time,
        Source source,
        @Meaning("the process, such as gip") String process,
        @Meaning("the error's name, such as IP_PROC_ERR") String code,
        @Meaning("the pro= field") Integer procedure,
        @Meaning("the err= field") Integer error,

        @Meaning(value = "the node named in the data fields", optional = true)
        Subject peer)
        implements Fact {
    public ProcedureError {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("process", process);
        Require.present("code", code);
        Require.present("procedure", procedure);
        Require.present("error", error);
    }
}
