package org.lineman.recognize.parser;

import java.util.List;
import java.util.function.Supplier;

/** All parsers there are. */
public final class OutputParsers {
    private static final List<Supplier<OutputParser>> ALL = List.of(
            Backtraces::new,
            ControllerStatus::new,
            CoreList::new,
            EventsReport::new,
            GatewayTrace::new,
            HostFaults::new,
            OpensslClient::new,
            PacketDetails::new,
            PacketList::new,
            Pings::new,
            RegionRegistrations::new,
            SanityFailures::new,
            SessionHost::new,
            SystemHistory::new,
            TlsSwitches::new);

    private OutputParsers() {}

    /** A fresh instance of each, for one piece of evidence. */
    public static List<OutputParser> begin() {
        return ALL.stream().map(Supplier::get).toList();
    }
}
