package org.lineman.capture.link;

/** What the next header is; numbers, since the decoder switches on them for every header of every frame. */
final class Layer {
    static final int DONE = 0;
    static final int ETHERNET = 1;
    static final int VLAN = 2;
    static final int LLC = 3;
    static final int MPLS = 4;
    static final int PPPOE = 5;
    static final int PPP = 6;
    static final int ARP = 7;
    static final int IP = 8;
    static final int GRE = 9;
    static final int ERSPAN = 10;
    static final int ERSPAN_3 = 11;
    static final int VXLAN = 12;

    private Layer() {}

    /** The layer that an EtherType names; {@link #DONE} if it is not followed. */
    static int ofEtherType(int type) {
        return switch (type) {
            case EtherTypes.IPV4, EtherTypes.IPV6 -> IP;
            case EtherTypes.ARP -> ARP;
            case EtherTypes.VLAN, EtherTypes.PROVIDER_VLAN, EtherTypes.OLD_PROVIDER_VLAN -> VLAN;
            case EtherTypes.MPLS, EtherTypes.MPLS_MULTICAST -> MPLS;
            case EtherTypes.PPPOE_SESSION -> PPPOE;
            case EtherTypes.PPP -> PPP;
            case EtherTypes.BRIDGED -> ETHERNET;
            case EtherTypes.ERSPAN -> ERSPAN;
            case EtherTypes.ERSPAN_3 -> ERSPAN_3;
            default -> type <= EtherTypes.LONGEST_LENGTH ? LLC : DONE;
        };
    }
}
