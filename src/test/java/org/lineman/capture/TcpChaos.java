package org.lineman.capture;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.lineman.capture.flow.Endpoint;
import org.lineman.capture.generate.PacketMaker;
import org.lineman.capture.generate.SentPacket;
import org.lineman.capture.generate.Story;

/** Connections that misbehave in every way a segment can, close to the limits at which a judgement changes. */
final class TcpChaos implements Story {
    private static final int FIN = 1;
    private static final int SYN = 2;
    private static final int RST = 4;
    private static final int PSH = 8;
    private static final int ACK = 16;
    private static final byte[] NONE = {};

    private final Random random;
    private final int connections;
    private final int segments;
    private final List<SentPacket> sent = new ArrayList<>();
    private long now = 1_700_000_000_000_000_000L;

    private final class End {
        private final PacketMaker maker;
        private int next;
        private int seen;
        private int window = 1_000 + random.nextInt(60_000);
        private int scale = -1;
        private byte[] options = NONE;
        private int lastStart;
        private int lastLength;

        private End(Endpoint from, Endpoint to) {
            maker = new PacketMaker(from, to, 0, 64);
            next = random.nextInt(4) == 0 ? -2_000 - random.nextInt(400) : random.nextInt();
            lastStart = next;
        }

        private void send(int sequence, int acknowledgment, int flags, int announced, byte[] options, int length) {
            sent.add(new SentPacket(
                    now, maker.tcp(sequence, acknowledgment, flags, announced, options, new byte[length])));
        }

        private void plain(int sequence, int length) {
            send(sequence, seen, length > 0 ? ACK | PSH : ACK, window, NONE, length);
        }

        private void data(int length) {
            lastStart = next;
            lastLength = length;
            plain(next, length);
            next += length;
        }
    }

    TcpChaos(long seed, int connections, int segments) {
        this.connections = connections;
        this.segments = segments;
        random = new Random(seed);
        for (int i = 0; i < connections; i++) {
            connection(i);
        }
    }

    @Override
    public Iterator<SentPacket> packets() {
        return sent.iterator();
    }

    private void connection(int number) {
        Endpoint client = new Endpoint("10.1." + (number >> 8) + "." + (number & 255), 40_000 + random.nextInt(100));
        Endpoint server = new Endpoint("10.2.0.1", 8765);
        End a = new End(client, server);
        End b = new End(server, client);
        pause();
        if (random.nextInt(10) < 7) {
            open(a, b);
        } else {
            a.seen = b.next;
            b.seen = a.next;
        }
        for (int i = 0; i < segments; i++) {
            pause();
            if (random.nextBoolean()) {
                step(a, b);
            } else {
                step(b, a);
            }
        }
    }

    private void pause() {
        long[] steps = {20_000, 300_000, 1_500_000, 2_900_000, 3_100_000, 9_000_000, 19_500_000, 20_500_000, 250_000_000
        };
        now += steps[random.nextInt(steps.length)] + random.nextInt(1000) * 1000L;
        now -= now % 1000;
    }

    private void open(End a, End b) {
        byte[] scaleA = scale(a);
        byte[] scaleB = a.scale < 0 ? NONE : scale(b);
        a.send(a.next, 0, SYN, a.window, scaleA, 0);
        if (random.nextInt(8) == 0) {
            pause();
            a.send(a.next, 0, SYN, a.window, scaleA, 0);
        }
        a.next++;
        pause();
        if (random.nextInt(12) == 0) {
            b.send(0, a.next, RST | ACK, 0, NONE, 0);
            return;
        }
        b.send(b.next, a.next, SYN | ACK, b.window, scaleB, 0);
        if (random.nextInt(8) == 0) {
            pause();
            b.send(b.next, a.next, SYN | ACK, b.window, scaleB, 0);
        }
        b.next++;
        a.seen = b.next;
        b.seen = a.next;
        pause();
        if (random.nextInt(8) != 0) {
            a.plain(a.next, 0);
        }
    }

    private byte[] scale(End end) {
        if (random.nextInt(3) == 0) {
            return NONE;
        }
        end.scale = random.nextInt(9);
        end.options = new byte[] {1, 3, 3, (byte) end.scale};
        return end.options;
    }

    private void step(End own, End other) {
        switch (random.nextInt(26)) {
            case 0, 1, 2, 3, 4 -> own.data(1 + random.nextInt(1400));
            case 5, 6, 7 -> {
                own.seen = other.next;
                own.plain(own.next, 0);
            }
            case 8, 9, 10 -> own.plain(own.next, 0);
            case 11 -> own.plain(own.lastStart, own.lastLength);
            case 12 -> own.plain(own.next - 1 - random.nextInt(2000), random.nextInt(1500));
            case 13 -> {
                own.next += 1 + random.nextInt(1400);
                own.data(random.nextInt(1400));
            }
            case 14 -> own.plain(own.next - 1, random.nextInt(3) == 0 ? 1 : 0);
            case 15, 16 -> {
                own.window = 0;
                own.seen = random.nextBoolean() ? other.next : own.seen;
                own.plain(own.next, random.nextInt(5) == 0 ? 100 : 0);
            }
            case 17 -> own.plain(own.next, 1);
            case 18, 19 -> {
                own.window = 1 + random.nextInt(3_000);
                own.plain(own.next, 0);
            }
            case 20 -> fill(own, other);
            case 21 -> sack(own);
            case 22 -> ending(own);
            case 23 -> {
                // Never ahead of what the other end sent: see the exceptions in docs/explanation/capture-analyser.md.
                own.seen = other.lastStart;
                own.plain(own.next, 0);
            }
            case 24 -> own.data(1);
            default -> odd(own, other);
        }
    }

    private void fill(End own, End other) {
        int space = (other.window << Math.max(0, other.scale)) - (own.next - other.seen);
        int length = Math.min(1_400, Math.max(0, space + random.nextInt(3) - 1));
        own.data(length);
    }

    private void sack(End own) {
        byte[] options = new byte[12];
        options[0] = 1;
        options[1] = 1;
        options[2] = 5;
        options[3] = 10;
        int from = own.seen + 1_400;
        for (int i = 0; i < 4; i++) {
            options[4 + i] = (byte) (from >>> (24 - 8 * i));
            options[8 + i] = (byte) (from + 1_400 >>> (24 - 8 * i));
        }
        own.send(own.next, own.seen, ACK, own.window, options, 0);
    }

    private void ending(End own) {
        switch (random.nextInt(4)) {
            case 0 -> own.send(own.next, own.seen, RST, 0, NONE, 0);
            case 1 -> own.send(own.next, own.seen, RST | ACK, 0, NONE, 0);
            case 2 -> own.send(own.next - random.nextInt(2), own.seen, FIN | ACK, own.window, NONE, 0);
            default -> {
                own.send(own.next, own.seen, FIN | ACK, own.window, NONE, 10);
                own.next += 11;
            }
        }
    }

    private void odd(End own, End other) {
        switch (random.nextInt(4)) {
            case 0 -> {
                own.next = random.nextInt();
                other.seen = own.next + 1;
                own.send(own.next++, 0, SYN, own.window, scale(own), 0);
            }
            case 1 -> own.send(own.next - 1, own.seen, SYN | ACK, own.window, own.options, 0);
            case 2 -> own.send(own.next, 0, 0, own.window, NONE, 20);
            default -> own.send(own.next, own.seen, ACK | PSH, 0, NONE, 1);
        }
    }
}
