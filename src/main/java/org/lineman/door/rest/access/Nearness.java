package org.lineman.door.rest.access;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
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

    private static final String ORIGIN = "(?i)https?://" + OWN_NAME.substring("(?i)".length());

    private final AccessMode mode;

    @Inject
    Nearness(Config config) {
        this.mode = AccessMode.of(config);
    }

    @LocalOnly
    @ServerRequestFilter
    void refuseWhoIsNotHere(HttpServerRequest request) {
        if (mode == AccessMode.SECURED) {
            return;
        }
        // The socket's other end, and what the PROXY protocol claims it to be, if that is in use.
        List<SocketAddress> peers = Stream.of(true, false)
                .map(real -> request.connection().remoteAddress(real))
                .toList();
        peers.stream()
                .flatMap(peer -> whyNot(peer.hostAddress(), request::getHeader).stream())
                .findFirst()
                .ifPresent(why -> {
                    throw Refusal.elsewhere(
                            "this is done from this machine alone as long as the service asks nobody who they are"
                                    + " (set lineman.access.issuer, and it does): " + why);
                });
    }

    /**
     * Keeps pages of other sites from using somebody's browser as the way to a service that only this machine reaches.
     *
     * @throws Refusal if the request is one of those
     */
    static void refusePagesFromElsewhere(HttpServerRequest request) {
        // The header itself: what a proxy claims in others, the server may take for the authority.
        String host = request.getHeader("Host");
        String authority =
                request.authority() == null ? null : request.authority().toString();
        whyStrange(host == null ? authority : host, request.getHeader("Origin")).ifPresent(why -> {
            throw Refusal.elsewhere(why + "; a service that asks nobody who they are answers to localhost alone: use"
                    + " http://127.0.0.1, or set lineman.access.issuer");
        });
    }

    /**
     * Why a request looks like that of a page from elsewhere; empty if it does not.
     *
     * @param host the host it asks for; null if it names none
     * @param origin where the page is from that sends it; null if it is not sent by a page
     */
    static Optional<String> whyStrange(String host, String origin) {
        if (host != null && !host.matches(OWN_NAME)) {
            return Optional.of("this request asks for the host " + host + " and not for localhost");
        }
        return origin == null || origin.matches(ORIGIN)
                ? Optional.empty()
                : Optional.of("this request was sent by a page of " + origin);
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
        return forwarded.map(name -> "this request came through a proxy, as its header " + name + " says");
    }
}
