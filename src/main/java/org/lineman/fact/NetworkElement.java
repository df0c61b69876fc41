package org.lineman.fact;

import org.lineman.evidence.Source;

/** What part a machine, a device or a line plays in the network. */
@FactType(
        value = "network-element",
        meaning = "what part a machine, a device or a line plays in the network",
        nature = FactType.Nature.STATE,
        looked = true,
        says = "{subject} is a {role}")
public record NetworkElement(
        Subject subject,
        When time,
        Source source,
        @Meaning("what it is") Role role,

        @Meaning(
                value = "the site that it stands at; call servers of one site are one system's two cores",
                optional = true)
        String site,

        @Meaning(value = "true for a core that stays silent until it takes over, as in a CS1000M", optional = true)
        Boolean standby)
        implements Fact {
    public NetworkElement {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("role", role);
    }

    /** The parts that decide who sends heartbeats to whom, and those that heartbeats pass. */
    public enum Role {
        CALL_SERVER,
        BRANCH_OFFICE,
        MEDIA_GATEWAY,
        VOICE_GATEWAY_CARD,
        SIGNALING_SERVER,
        CALLPILOT,
        CONTACT_CENTER,
        NRS,
        UCM,
        PHONE,
        SWITCH,
        ROUTER,
        FIREWALL,
        WAN;

        /** The word used in JSON and in the answer, such as {@code call-server}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
