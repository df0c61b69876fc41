package org.lineman.door.rest.access;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.ws.rs.ForbiddenException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what is {@link LocalOnly} to anybody who is not on this machine. What counts is the peer of the connection; headers
 * prove nothing, and one that tells of a proxy is a reason to refuse, since then the peer is the proxy and not the caller.
 */
class Nearness {
    /** RFC 7239, and what proxies used before it. */
    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    /** A browser sends the name that a page was loaded by; one that resolves to this machine for a trick is not among these. */
    private static final String OWN_NAME = "(?i)(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d+)?";

    @LocalOnly
    @ServerRequestFilter
    void refuseWhoIsNotHere(HttpServerRequest request) {
        // The socket's other end, and what the PROXY protocol claims it to be, if that is in use.
        List<SocketAddress> peers = Stream.of(true, false)
                .map(real -> request.connection().remoteAddress(real))
                .toList();
        peers.stream()
                .flatMap(peer -> whyNot(peer.hostAddress(), request::getHeader).stream())
                .findFirst()
                .ifPresent(why -> {
                    throw new ForbiddenException(
                            "packs are changed from this machine alone, since the service has no accounts: " + why);
                });
    }

    private static boolean isLoopback(String address) {
        try {
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /**
     * Why a request is refused; empty if it is not.
     *
     * @param peer the address of the other end; null if it has none
     * @param header the value of a header by its name; null if it is not there
     */
    static Optional<String> whyNot(String peer, Function<String, String> header) {
        if (!isLoopback(peer)) {
            return Optional.of("this request comes from " + (peer == null ? "elsewhere" : peer));
        }
        Optional<String> forwarded =
                FORWARDED.stream().filter(name -> header.apply(name) != null).findFirst();
        if (forwarded.isPresent()) {
            return Optional.of("this request came through a proxy, as its header " + forwarded.get() + " says");
        }
        String host = header.apply("Host");
        return host == null || host.matches(OWN_NAME)
                ? Optional.empty()
                : Optional.of("this request asks for the host " + host + " and not for localhost");
    }
}
