package org.lineman.capture.voice;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lineman.capture.flow.Endpoint;
import org.lineman.capture.link.Packet;

/** Ties answers to OPTIONS and REGISTER to their requests, and counts the other methods. */
public final class SipAnalyser {
    private static final Set<String> FOLLOWED = Set.of("OPTIONS", "REGISTER");
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_PEERS = 10_000;
    private static final int MOST_METHODS = 50;

    private record Peer(Endpoint client, Endpoint server, boolean udp, String method) {}

    private static final class Count {
        private final long firstFrame;
        private final Map<Integer, Integer> answers = new TreeMap<>();
        private long lastFrame;
        private long requests;
        private long repeated;
        private long answered;
        private long sum;
        private long most;

        private Count(long firstFrame) {
            this.firstFrame = firstFrame;
        }
    }

    private record Waiting(Count count, long nanos) {}

    private final Map<Peer, Count> peers = new LinkedHashMap<>();
    private final Map<String, Long> methods = new TreeMap<>();
    private final Map<String, Waiting> waiting = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Waiting> eldest) {
            return size() > MOST_WAITING;
        }
    };

    /** Takes the payload of a packet; false if it is no SIP message. */
    public boolean take(Packet packet, int from, int end) {
        if (!SipMessage.mayStart(packet.data(), from, end)) {
            return false;
        }
        SipMessage message = SipMessage.read(packet.data(), from, end);
        if (message == null) {
            return false;
        }
        if (message.isRequest() && (methods.size() < MOST_METHODS || methods.containsKey(message.method()))) {
            methods.merge(message.method(), 1L, Long::sum);
        }
        if (FOLLOWED.contains(message.method())) {
            follow(packet, message);
        }
        return true;
    }

    private void follow(Packet packet, SipMessage message) {
        Endpoint source = new Endpoint(packet.source(), packet.sourcePort());
        Endpoint destination = new Endpoint(packet.destination(), packet.destinationPort());
        boolean request = message.isRequest();
        Peer peer = new Peer(
                request ? source : destination,
                request ? destination : source,
                packet.kind() == Packet.Kind.UDP,
                message.method());
        if (peers.size() >= MOST_PEERS && !peers.containsKey(peer)) {
            return;
        }
        long nanos = packet.frame().nanos();
        Count count =
                peers.computeIfAbsent(peer, none -> new Count(packet.frame().number()));
        count.lastFrame = packet.frame().number();
        if (request) {
            request(message, count, nanos);
        } else if (message.isFinal()) {
            answer(message, count, nanos);
        }
    }

    private void request(SipMessage message, Count count, long nanos) {
        if (waiting.containsKey(message.transaction())) {
            count.repeated++;
        } else {
            count.requests++;
            waiting.put(message.transaction(), new Waiting(count, nanos));
        }
    }

    private void answer(SipMessage message, Count count, long nanos) {
        Waiting request = waiting.remove(message.transaction());
        if (request != null) {
            request.count().answers.merge(message.status(), 1, Integer::sum);
            request.count().answered++;
            request.count().sum += nanos - request.nanos();
            request.count().most = Math.max(request.count().most, nanos - request.nanos());
        } else if (count.requests == 0) {
            // The capture shows the answers only.
            count.answers.merge(message.status(), 1, Integer::sum);
        }
    }

    /** How clients were answered, in the order of first frames. */
    public List<SipReport> report() {
        return peers.entrySet().stream()
                .map(entry -> report(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(SipReport::firstFrame))
                .toList();
    }

    private static SipReport report(Peer peer, Count count) {
        return new SipReport(
                peer.client(),
                peer.server(),
                peer.udp() ? "UDP" : "TCP",
                peer.method(),
                count.requests,
                count.repeated,
                Map.copyOf(count.answers),
                count.requests - count.answered,
                count.answered == 0 ? 0 : count.sum / 1e6 / count.answered,
                count.most / 1e6,
                count.firstFrame,
                count.lastFrame);
    }

    /** How many requests of each method there were. */
    public Map<String, Long> methods() {
        return Map.copyOf(methods);
    }
}
