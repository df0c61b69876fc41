package org.lineman.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which product a machine runs, and the joining that follows: if the evidence speaks of one machine of a product only, then
 * "the avaya-cm" and an address that serves that product's port are that machine.
 */
final class ProductRoles {
    private final Map<String, TreeSet<String>> namesOfProduct = new TreeMap<>();
    private final List<Ends> ends = new ArrayList<>();

    ProductRoles(Collection<Fact> facts, ProductPorts ports) {
        for (Fact fact : facts) {
            if (fact instanceof NodeIdentity identity && identity.product() != null) {
                role(identity.product(), identity.subject());
            } else if (fact instanceof ReleaseInstalled release) {
                role(release.product(), release.subject());
            } else if (fact instanceof ReleasePair pair) {
                role(pair.product(), pair.node());
                role(pair.peerProduct(), pair.peer());
            } else if (fact instanceof TlsSession session && session.serverPort() != null) {
                ends.add(new Ends(session.subject(), session.server(), session.serverPort()));
            } else if (fact instanceof TcpZeroWindow window && window.servicePort() != null) {
                ends.add(new Ends(window.subject(), listener(window), window.servicePort()));
            }
        }
        ends.forEach(end -> end.roles(ports));
    }

    private static Subject listener(TcpZeroWindow window) {
        if (window.servicePort().equals(window.senderPort())) {
            return window.sender();
        }
        return window.servicePort().equals(window.receiverPort()) ? window.receiver() : null;
    }

    /** A link of a known port: whichever end is known, by its port or by what it is known to run, tells the other. */
    private final class Ends {
        private final Subject link;
        private final Subject listening;
        private final int port;

        private Ends(Subject link, Subject listening, int port) {
            this.link = link;
            this.listening = listening;
            this.port = port;
        }

        private void roles(ProductPorts ports) {
            Optional<String> listener = ports.listener(port);
            Optional<String> client = ports.client(port);
            for (Subject end : List.of(link.end(), link.otherEnd())) {
                Subject other = end.equals(link.end()) ? link.otherEnd() : link.end();
                if (end.equals(listening) || listening == null && runs(end, listener) || runs(other, client)) {
                    listener.ifPresent(product -> role(product, end));
                    client.ifPresent(product -> role(product, other));
                }
            }
        }

        private boolean runs(Subject end, Optional<String> product) {
            return product.map(namesOfProduct::get)
                    .filter(names -> names.contains(end.name()))
                    .isPresent();
        }
    }

    private void role(String product, Subject node) {
        if (node.kind() == Subject.Kind.NODE) {
            namesOfProduct.computeIfAbsent(product, key -> new TreeSet<>()).add(node.name());
        }
    }

    /** Joins the names of each product as far as only one machine can be meant. */
    void merge(Identities identities) {
        namesOfProduct.forEach((product, names) -> {
            TreeSet<String> hosts = new TreeSet<>();
            TreeSet<String> addresses = new TreeSet<>();
            TreeSet<String> unnamed = new TreeSet<>();
            for (String name : names) {
                List<String> group = identities.group(name);
                if (group.stream().anyMatch(ProductRoles::isHostName)) {
                    hosts.add(identities.root(name));
                } else if (group.stream().anyMatch(Identities::isAddress)) {
                    addresses.add(identities.root(name));
                } else {
                    unnamed.add(identities.root(name));
                }
            }
            Collection<String> known = new ArrayList<>(hosts);
            boolean hostsHaveAddresses = hosts.stream()
                    .anyMatch(host -> identities.group(host).stream().anyMatch(Identities::isAddress));
            if (hosts.size() + addresses.size() > 1
                    && (hosts.size() > 1 || addresses.size() > 1 || hostsHaveAddresses)) {
                return;
            }
            known.addAll(addresses);
            known.addAll(unnamed);
            known.stream()
                    .skip(1)
                    .forEach(other -> identities.conclude(
                            other,
                            known.iterator().next(),
                            "assumed: the evidence speaks of one " + product + " only"));
        });
    }

    private static boolean isHostName(String name) {
        return !Identities.isAddress(name) && !Subject.node(name).isUnnamed();
    }
}
