package org.lineman.recognize.parser;

import java.util.List;
import java.util.function.Supplier;

/** All parsers there are. */
public final class OutputParsers {
    private static final List<Supplier<OutputParser>> ALL = List.of(
            Backtraces::new,
            CoreList::new,
            GatewayTrace::new,
            HostFaults::new,
            PacketDetails::new,
            PacketList::new,
            Pings::new,
            SessionHost::new,
            SystemHistory::new);

    private OutputParsers() {}

    /** A fresh instance of each, for one piece of evidence. */
    public static List<OutputParser> begin() {
        return ALL.stream().map(Supplier::get).toList();
    }
}
