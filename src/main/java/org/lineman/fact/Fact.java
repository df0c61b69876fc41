package org.lineman.fact;

import org.lineman.evidence.Source;

/**
 * Something that the evidence says, typed and immutable. A new kind of fact is a record in this package, named here and
 * annotated with {@link FactType}; {@link Vocabulary} finds the rest.
 */
public sealed interface Fact
        permits AlarmRaised,
                ArpConflict,
                ArpEntry,
                Backtrace,
                CertificateSeen,
                ClusterNodeStatus,
                ConnectedTo,
                ConnectionFailed,
                CoreDump,
                CoresListed,
                CpuUsage,
                CtiLinkEvent,
                CtiProviderEvent,
                CtiRequestFailed,
                DenialEvent,
                DeviceOutOfService,
                FailoverOrder,
                GatewayEvent,
                GatewayRegistration,
                HardwareFault,
                HeartbeatPair,
                Heartbeats,
                Incident,
                IpsiGap,
                LicenceUse,
                LogCoverage,
                MarkSeen,
                MinimumTls,
                NetworkElement,
                NodeBooted,
                NodeIdentity,
                NodeRestarted,
                NtpReply,
                PathCompared,
                PeerUnavailable,
                PingResult,
                PortNetworkPhase,
                PortSecurity,
                ProcedureError,
                ProcessRestarted,
                ProxyArp,
                ReceiveQueue,
                RegionState,
                RegistrationCycle,
                RegistrationsLost,
                Related,
                ReleaseInstalled,
                ReleasePair,
                ReplicationStatus,
                RtpStream,
                SdlLinkEvent,
                ServerReach,
                ServiceAnswer,
                SharedElement,
                SipAnswer,
                SymptomReported,
                TcpReset,
                TcpRetransmissions,
                TcpZeroWindow,
                TlsAlert,
                TlsSession,
                TrunkState,
                Unreachable {

    /** What it is about. */
    Subject subject();

    /** When it was so. */
    When time();

    /** Where it was read. */
    Source source();
}
