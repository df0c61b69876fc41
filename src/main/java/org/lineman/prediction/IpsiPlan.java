package org.lineman.prediction;

import java.util.List;

/**
 * A port network and what surrounds it.
 *
 * @param servers the list of its IPSI: main first, then up to seven survivable core servers in the order of their priority
 * @param takeBackAt the second in which somebody hands the port network back to main; -1 if nobody does
 */
public record IpsiPlan(List<Server> servers, int takeBackAt) {
    /** The most servers on the list of an IPSI, main among them. */
    public static final int MOST_SERVERS = 8;

    /** Main and one survivable core that can be reached; nobody hands back. */
    public static final IpsiPlan USUAL =
            new IpsiPlan(List.of(new Server("main", true), new Server("survivable core", true)), -1);

    /** @throws IllegalArgumentException if the list is empty, too long, or names a server twice */
    public IpsiPlan {
        if (servers.isEmpty() || servers.size() > MOST_SERVERS) {
            throw new IllegalArgumentException("servers: " + servers.size()
                    + " is not legal: an IPSI has 1 to 8 on its list, main and at most 7 survivable cores (Avaya,"
                    + " Understanding IPSI Resets, 2016)");
        }
        if (servers.stream().map(Server::name).distinct().count() < servers.size()) {
            throw new IllegalArgumentException("servers: a server is named twice");
        }
        servers = List.copyOf(servers);
    }

    Server main() {
        return servers.get(0);
    }

    /** The survivable cores, by priority. */
    List<Server> cores() {
        return servers.subList(1, servers.size());
    }
}
