package org.lineman.prediction;

/** How many heartbeats the control network carries. */
public final class Heartbeats {
    /** The most port networks of a system. */
    public static final int MOST_PORT_NETWORKS = 64;

    private Heartbeats() {}

    /**
     * Heartbeats a second: each server, active and standby, sends one a second to every IPSI of every port network.
     *
     * @param servers 1, or 2 of a duplicated main
     * @param ipsis of each port network, 1 or 2
     * @param portNetworks 1 to 64
     * @throws IllegalArgumentException naming the figure that is not legal
     */
    public static int perSecond(int servers, int ipsis, int portNetworks) {
        check("servers", servers, 2);
        check("ipsis", ipsis, 2);
        check("port-networks", portNetworks, MOST_PORT_NETWORKS);
        return servers * ipsis * portNetworks;
    }

    private static void check(String key, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(
                    key + ": " + value + " is not legal: 1 to " + most + " (Avaya, Understanding IPSI Resets, 2016)");
        }
    }
}
