package org.lineman.fact;

import org.lineman.evidence.Source;

/**
 * Something that the evidence says, typed and immutable. A new kind of fact is a record in this package, named here and
 * annotated with {@link FactType}; {@link Vocabulary} finds the rest.
 */
public sealed interface Fact
        permits AlarmRaised,
                Backtrace,
                ClusterNodeStatus,
                CoreDump,
                CoresListed,
                CpuUsage,
                CtiLinkEvent,
                DeviceOutOfService,
                HardwareFault,
                Incident,
                LogCoverage,
                MinimumTls,
                NodeBooted,
                NodeIdentity,
                NodeRestarted,
                PingResult,
                ProcedureError,
                ProcessRestarted,
                Related,
                ReleaseInstalled,
                ReleasePair,
                ReplicationStatus,
                SdlLinkEvent,
                ServiceAnswer,
                SymptomReported,
                TcpZeroWindow,
                TlsAlert,
                TlsSession {

    /** What it is about. */
    Subject subject();

    /** When it was so. */
    When time();

    /** Where it was read. */
    Source source();
}
