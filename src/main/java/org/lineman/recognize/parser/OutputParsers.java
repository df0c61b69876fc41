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
            EventsReport::new,
            FailoverTable::new,
            GatewayTrace::new,
            HostFaults::new,
            OpensslClient::new,
            PacketDetails::new,
            PacketList::new,
            Pings::new,
            ProviderTrace::new,
            RegionRegistrations::new,
            RtmtAlerts::new,
            SanityFailures::new,
            SessionHost::new,
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
