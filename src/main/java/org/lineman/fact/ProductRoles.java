package org.lineman.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * Which product a machine runs, and the joining that follows: if the evidence speaks of one machine of a product only, then
 * "the avaya-cm" and an address that serves that product's port are that machine.
 */
final class ProductRoles {
    private final Map<String, TreeSet<String>> namesOfProduct = new TreeMap<>();

    ProductRoles(Collection<Fact> facts, IntFunction<Optional<String>> productByPort) {
        for (Fact fact : facts) {
            if (fact instanceof NodeIdentity identity && identity.product() != null) {
                role(identity.product(), identity.subject());
            } else if (fact instanceof ReleaseInstalled release) {
                role(release.product(), release.subject());
            } else if (fact instanceof ReleasePair pair) {
                role(pair.product(), pair.node());
                role(pair.peerProduct(), pair.peer());
            } else if (fact instanceof TlsSession session && session.server() != null && session.serverPort() != null) {
                productByPort.apply(session.serverPort()).ifPresent(product -> role(product, session.server()));
            } else if (fact instanceof TcpZeroWindow window) {
                listener(window.senderPort(), window.sender(), productByPort);
                listener(window.receiverPort(), window.receiver(), productByPort);
            }
        }
    }

    private void listener(Integer port, Subject node, IntFunction<Optional<String>> productByPort) {
        if (port != null) {
            productByPort.apply(port).ifPresent(product -> role(product, node));
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
