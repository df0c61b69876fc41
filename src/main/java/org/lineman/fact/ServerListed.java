package org.lineman.fact;

import org.lineman.evidence.Source;

/** A server stands on a list by which something finds its servers. */
@FactType(
        value = "server-listed",
        meaning = "a server stands on a list by which something finds its servers",
        subject = Subject.Kind.GATEWAY,
        nature = FactType.Nature.STATE,
        says = "{server} is number {position} of the {list} list of {subject}")
public record ServerListed(
        Subject subject,
        When time,
        Source source,

        @Meaning("whose list: a gateway's controllers, a region's backup servers, or an IPSI's servers")
        List list,

        @Meaning("its place, the first is 1") Integer position,
        @Meaning("the server, by name or address") Subject server,

        @Meaning(value = "the system that it is configured on", optional = true)
        Subject system)
        implements Fact {
    public ServerListed {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("list", list);
        Require.present("position", position);
        Require.atLeast("position", position, 1);
        Require.present("server", server);
        system = Configured.on(system);
    }

    /** The lists there are. */
    public enum List {
        /** The media gateway controllers of a gateway. */
        CONTROLLER,
        /** The backup servers of a network region, which its H.323 phones get as alternate gatekeepers. */
        BACKUP,
        /** The servers of an IPSI. */
        IPSI
    }
}
