package org.lineman.fact;

import org.lineman.evidence.Source;

/** What a switch or router says of one of its interfaces. */
@FactType(
        value = "interface-status",
        meaning = "what a switch or router says of one of its interfaces",
        nature = FactType.Nature.STATE,
        lookback = "PT24H",
        says =
                "interface {port} of {subject}: up: {up}, duplex {duplex}, {crcErrors} frames damaged, {lateCollisions} late collisions")
public record InterfaceStatus(
        Subject subject,
        When time,
        Source source,
        @Meaning("the interface as the device names it") String port,

        @Meaning("true if interface and line protocol are up")
        Boolean up,

        @Meaning(value = "full, half or auto", optional = true)
        String duplex,

        @Meaning(value = "the speed, Mbit/s", optional = true)
        Double speedMbps,

        @Meaning(value = "true if speed or duplex are negotiated, false if both are fixed", optional = true)
        Boolean negotiated,

        @Meaning(value = "frames with a wrong checksum since the counters were cleared", optional = true)
        Long crcErrors,

        @Meaning(value = "collisions since then", optional = true)
        Long collisions,

        @Meaning(value = "late collisions since then; a healthy link has none", optional = true)
        Long lateCollisions,

        @Meaning(value = "frames that were received damaged, since then", optional = true)
        Long inputErrors,

        @Meaning(value = "packets that were dropped for want of room in the output queue, since then", optional = true)
        Long outputDrops,

        @Meaning(value = "share of the bandwidth that is received, percent", optional = true)
        Double inputLoad,

        @Meaning(value = "share of the bandwidth that is sent, percent", optional = true)
        Double outputLoad)
        implements Fact {
    public InterfaceStatus {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("port", port);
        Require.present("up", up);
    }
}
