package org.lineman.capture.link;

/** The EtherType numbers that are followed. */
final class EtherTypes {
    static final int IPV4 = 0x0800;
    static final int ARP = 0x0806;
    static final int BRIDGED = 0x6558;
    static final int VLAN = 0x8100;
    static final int IPV6 = 0x86dd;
    static final int MPLS = 0x8847;
    static final int MPLS_MULTICAST = 0x8848;
    static final int PPPOE_SESSION = 0x8864;
    static final int PPP = 0x880b;
    static final int PROVIDER_VLAN = 0x88a8;
    static final int ERSPAN = 0x88be;
    static final int OLD_PROVIDER_VLAN = 0x9100;
    static final int ERSPAN_3 = 0x22eb;

    /** Up to here the field is a length, and what follows is IEEE 802.2. */
    static final int LONGEST_LENGTH = 1500;

    private EtherTypes() {}
}
