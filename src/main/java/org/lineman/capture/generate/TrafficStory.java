package org.lineman.capture.generate;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Random;
import org.lineman.capture.flow.Endpoint;

/**
 * A busy network for measurements: connections that carry TLS records and acknowledgments and lose some. Made packet by
 * packet, so that any length fits in memory.
 */
public final class TrafficStory implements Story {
    private static final int ACK = 16;
    private static final int SYN = 2;
    private static final int SEGMENT = 1_448;
    private static final int[] PORTS = {443, 5061, 8765, 8443, 636};
    private static final byte[] NONE = {};

    private final long startNanos;
    private final long packets;
    private final int connections;
    private final int gapMicros;
    private final long seed;
    private final byte[] data = new byte[SEGMENT];

    /**
     * Traffic of a number of packets.
     *
     * @param connections how many connections are spoken on, in turns
     * @param gapMicros the mean time between two packets
     */
    public TrafficStory(long startNanos, long packets, int connections, int gapMicros, long seed) {
        this.startNanos = startNanos;
        this.packets = packets;
        this.connections = connections;
        this.gapMicros = gapMicros;
        this.seed = seed;
        new Random(seed).nextBytes(data);
    }

    @Override
    public Iterator<SentPacket> packets() {
        return new Traffic();
    }

    private final class Traffic implements Iterator<SentPacket> {
        private final Random random = new Random(seed);
        private final PacketMaker[] clients = new PacketMaker[connections];
        private final PacketMaker[] servers = new PacketMaker[connections];
        private final int[] clientNext = new int[connections];
        private final int[] serverNext = new int[connections];
        private final byte[] state = new byte[connections];
        private long now = startNanos;
        private long made;
        private int current;
        private int turns;

        @Override
        public boolean hasNext() {
            return made < packets;
        }

        @Override
        public SentPacket next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            made++;
            now += (gapMicros / 2 + random.nextInt(gapMicros)) * 1_000L;
            if (turns-- <= 0) {
                current = random.nextInt(connections);
                turns = 1 + random.nextInt(6);
            }
            return new SentPacket(now, packet(current));
        }

        private byte[] packet(int i) {
            if (clients[i] == null) {
                Endpoint client = new Endpoint(
                        "10." + (20 + i / 65_536) + "." + (i / 256 % 256) + "." + i % 256, 1_024 + i % 60_000);
                Endpoint server = new Endpoint("10.9.0." + (1 + i % 20), PORTS[i % PORTS.length]);
                clients[i] = new PacketMaker(client, server, 0, 64);
                servers[i] = new PacketMaker(server, client, 26, 64);
                clientNext[i] = i * 977 + 1;
                serverNext[i] = i * 131 + 1;
            }
            return switch (state[i]) {
                case 0 -> {
                    state[i] = 1;
                    yield clients[i].tcp(clientNext[i]++, 0, SYN, 64_000, NONE, NONE);
                }
                case 1 -> {
                    state[i] = 2;
                    yield servers[i].tcp(serverNext[i]++, clientNext[i], SYN | ACK, 64_000, NONE, NONE);
                }
                default -> established(i);
            };
        }

        private byte[] established(int i) {
            int dice = random.nextInt(1_000);
            if (dice < 450) {
                return clients[i].tcp(clientNext[i], serverNext[i], ACK, 60_000 + dice, NONE, NONE);
            }
            if (dice < 455) {
                serverNext[i] += SEGMENT;
            }
            int length = dice < 600 ? 150 + random.nextInt(400) : SEGMENT;
            int start = dice > 997 ? serverNext[i] - SEGMENT : serverNext[i];
            serverNext[i] = dice > 997 ? serverNext[i] : serverNext[i] + length;
            byte[] payload = length == SEGMENT ? data.clone() : Arrays.copyOf(data, length);
            payload[0] = 23;
            payload[1] = 3;
            payload[2] = 3;
            payload[3] = (byte) (length - 5 >> 8);
            payload[4] = (byte) (length - 5);
            return servers[i].tcp(start, clientNext[i], ACK, 64_000, NONE, payload);
        }
    }
}
