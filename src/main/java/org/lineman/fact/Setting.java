package org.lineman.fact;

import org.lineman.evidence.Source;

/** What a field of an administration screen is set to. */
@FactType(
        value = "setting",
        meaning = "what a field of an administration screen is set to",
        subject = Subject.Kind.SYSTEM,
        nature = FactType.Nature.STATE,
        says = "{item} of {subject} is {value}")
public record Setting(
        Subject subject,
        When time,
        Source source,
        @Meaning("which field") Item item,

        @Meaning("its value as the screen shows it, in lower case")
        String value,

        @Meaning(value = "the value as a number, in the unit of the field", optional = true)
        Integer number,

        @Meaning(value = "the system that it is configured on", optional = true)
        Subject system)
        implements Fact {
    public Setting {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("item", item);
        Require.present("value", value);
        system = Configured.on(system);
        if (number == null && value.matches("\\d{1,9}")) {
            number = Integer.valueOf(value);
        }
    }

    /** Fields whose values decide how a system rides out an outage. */
    public enum Item {
        /** IPSI Socket Sanity Timeout, seconds. */
        SOCKET_SANITY_TIMEOUT,
        /** PN Cold Reset Delay Timer, seconds. */
        PN_COLD_RESET_DELAY,
        /** No Service Time Out Interval, minutes. */
        NO_SERVICE_TIMEOUT,
        /** Auto Return of port networks. */
        PN_AUTO_RETURN,
        /** Call Control 802.1p of an IPSI. */
        IPSI_PRIORITY,
        /** Call Control DiffServ of an IPSI. */
        IPSI_DIFFSERV,
        /** Whether the LAN of an IPSI is its own or shared: own, shared. */
        IPSI_LAN,
        /** Ignore Connectivity in Server Arbitration: y, n. */
        IGNORE_CONNECTIVITY,
        /** Force Phones and Gateways to Active Survivable Servers: y, n. */
        SPLIT_REGISTRATION_PREVENTION,
        /** Link Loss Delay Timer of H.248 gateways, minutes. */
        LINK_LOSS_DELAY,
        /** How many backup servers a network region names. */
        BACKUP_SERVERS,
        /** How many controllers a gateway has on its list. */
        CONTROLLERS,
        /** How many of a gateway's controllers stand above the transition point. */
        TRANSITION_POINT,
        /** Primary Search Timer of a gateway, minutes. */
        PRIMARY_SEARCH,
        /** Total Search Timer of a gateway, minutes. */
        TOTAL_SEARCH,
        /** How many survivable core servers a system has. */
        SURVIVABLE_CORES,
        /** The address of the Processor Ethernet of main. */
        PROCESSOR_ETHERNET,
        /** How many servers main consists of: 1, or 2 if it is duplicated. */
        MAIN_SERVERS
    }
}
