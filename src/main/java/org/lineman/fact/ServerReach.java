package org.lineman.fact;

import org.lineman.evidence.Source;

/** How many IPSIs a server of a duplicated pair reaches. */
@FactType(
        value = "server-reach",
        meaning = "how many IPSIs a server of a duplicated pair reaches",
        lookback = "PT6H",
        says = "the {role} server {subject} reaches {ipsis} IPSIs")
public record ServerReach(
        Subject subject,
        When time,
        Source source,
        @Meaning("its role at that time") Role role,
        @Meaning("IPSIs that it reaches") Integer ipsis)
        implements Fact {
    public ServerReach {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("role", role);
        Require.present("ipsis", ipsis);
    }

    /** The role of a server of a duplicated pair. */
    public enum Role {
        ACTIVE,
        STANDBY
    }
}
