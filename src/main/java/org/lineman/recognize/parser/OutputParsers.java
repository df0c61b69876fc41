package org.lineman.recognize.parser;

import java.util.List;
import java.util.function.Supplier;

/** All parsers there are. */
public final class OutputParsers {
    private static final List<Supplier<OutputParser>> ALL = List.of(
            ArpTables::new,
            Backtraces::new,
            ControllerStatus::new,
            CoreList::new,
            CounterFile::new,
            CounterQuery::new,
            Cs1000Alarms::new,
            Cs1000Links::new,
            Cs1000Resets::new,
            EventsReport::new,
            FailoverTable::new,
            FaultLog::new,
            FileSystems::new,
            FormScreens::new,
            GatewayTrace::new,
            HostFaults::new,
            Interfaces::new,
            MacTable::new,
            NodeStatus::new,
            NtpStatus::new,
            OpensslClient::new,
            PacketDetails::new,
            PacketList::new,
            Pings::new,
            ProviderTrace::new,
            RegionRegistrations::new,
            ReplicationState::new,
            RouteTrace::new,
            RtmtAlerts::new,
            SanityFailures::new,
            SelfTests::new,
            ServiceList::new,
            SessionHost::new,
            StatExport::new,
            SwitchPorts::new,
            SystemHistory::new,
            TlsSwitches::new,
            UcAlarms::new);

    private OutputParsers() {}

    /** A fresh instance of each, for one piece of evidence. */
    public static List<OutputParser> begin() {
        return ALL.stream().map(Supplier::get).toList();
    }
}
