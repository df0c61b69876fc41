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
                ClockStatus,
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
                DiskUsage,
                EthernetPort,
                FailoverOrder,
                FaultsListed,
                GatewayEvent,
                GatewayRegistration,
                HardwareFault,
                HeartbeatDebug,
                HeartbeatPair,
                Heartbeats,
                Incident,
                InterfaceStatus,
                IpsiGap,
                IpsiInterface,
                LicenceUse,
                LinkState,
                LogCoverage,
                MacLearned,
                MarkSeen,
                MediaGateway,
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
                RecoveryRule,
                RegionState,
                RegistrationCycle,
                RegistrationsLost,
                Related,
                ReleaseInstalled,
                ReleasePair,
                ReplicationCheck,
                ReplicationStatus,
                ResetReason,
                RouteTraced,
                RtpStream,
                RudpSetting,
                SdlLinkEvent,
                SelfTest,
                ServerListed,
                ServerReach,
                ServiceAnswer,
                ServiceState,
                Setting,
                SharedElement,
                SipAnswer,
                SurvivableServer,
                SymptomReported,
                TcpReset,
                TcpRetransmissions,
                TcpZeroWindow,
                TimeSource,
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
