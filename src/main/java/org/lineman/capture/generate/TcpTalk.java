package org.lineman.capture.generate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.lineman.capture.flow.Endpoint;

/** A TCP connection that is told step by step; the base of stories that need one. */
public final class TcpTalk implements Story {
    public static final int FIN = 1;
    public static final int SYN = 2;
    public static final int RST = 4;
    public static final int PSH = 8;
    public static final int ACK = 16;

    private static final byte[] NONE = {};
    private static final byte[] SYN_OPTIONS = {2, 4, 5, (byte) 0xb4, 1, 3, 3, 2};
    private static final int HOPS = 63;

    private final List<SentPacket> sent = new ArrayList<>();
    private final End client;
    private final End server;
    private long now;

    /** One end: what it has sent and what it announces. */
    public static final class End {
        private final PacketMaker maker;
        private int next;
        private int acknowledged;
        private int window = 16_384;

        private End(PacketMaker maker, int initial) {
            this.maker = maker;
            next = initial;
        }
    }

    /**
     * A connection that has not begun.
     *
     * @param initial the client's initial sequence number; the server's is another, made from it
     */
    public TcpTalk(Endpoint client, Endpoint server, int mark, long startNanos, int initial) {
        this.client = new End(new PacketMaker(client, server, mark, HOPS), initial);
        this.server = new End(new PacketMaker(server, client, mark, HOPS), initial * 31 + 17);
        this.client.acknowledged = this.server.next;
        this.server.acknowledged = this.client.next;
        now = startNanos;
    }

    @Override
    public Iterator<SentPacket> packets() {
        return sent.iterator();
    }

    /** The end that opens the connection. */
    public End client() {
        return client;
    }

    /** The end that listens. */
    public End server() {
        return server;
    }

    private End other(End end) {
        return end == client ? server : client;
    }

    /** Lets time pass. */
    public TcpTalk after(double millis) {
        now += Math.round(millis * 1_000) * 1_000;
        return this;
    }

    /** The time of the next packet, nanoseconds since 1970. */
    public long now() {
        return now;
    }

    /** How many packets were sent so far. */
    public int count() {
        return sent.size();
    }

    /** SYN, SYN and ACK, ACK, each after a pause. */
    public TcpTalk open(double millis) {
        syn();
        after(millis);
        send(server, server.next++, SYN | ACK, server.window, SYN_OPTIONS, NONE);
        client.acknowledged = server.next;
        return after(millis).ack(client);
    }

    /** SYN alone. */
    public TcpTalk syn() {
        sent.add(new SentPacket(now, client.maker.tcp(client.next++, 0, SYN, client.window, SYN_OPTIONS, NONE)));
        server.acknowledged = client.next;
        return this;
    }

    /** The SYN once more. */
    public TcpTalk synAgain() {
        client.next--;
        return syn();
    }

    /** The server refuses the SYN. */
    public TcpTalk refuse() {
        sent.add(new SentPacket(now, server.maker.tcp(0, client.next, RST | ACK, 0, NONE, NONE)));
        return this;
    }

    /** An acknowledgment of everything. */
    public TcpTalk ack(End from) {
        from.acknowledged = other(from).next;
        return again(from);
    }

    /** The last acknowledgment once more. */
    public TcpTalk again(End from) {
        send(from, from.next, ACK, from.window, NONE, NONE);
        return this;
    }

    /** New data. */
    public TcpTalk data(End from, byte[] payload) {
        send(from, from.next, ACK | PSH, from.window, NONE, payload);
        from.next += payload.length;
        return this;
    }

    /** Data that is lost before the capture point. */
    public TcpTalk lose(End from, int bytes) {
        from.next += bytes;
        return this;
    }

    /** Data sent again, from some bytes before the end of what was sent. */
    public TcpTalk resend(End from, int back, byte[] payload) {
        send(from, from.next - back, ACK | PSH, from.window, NONE, payload);
        return this;
    }

    /** The window that is announced from now on. */
    public TcpTalk window(End of, int bytes) {
        of.window = bytes;
        return this;
    }

    /** One byte at the next number, which a shut receiver does not take. */
    public TcpTalk probe(End from) {
        send(from, from.next, ACK, from.window, NONE, new byte[1]);
        return this;
    }

    /** A segment one before the next number, without data. */
    public TcpTalk keepAlive(End from) {
        send(from, from.next - 1, ACK, from.window, NONE, NONE);
        return this;
    }

    /** The end closes its side. */
    public TcpTalk fin(End from) {
        send(from, from.next++, FIN | ACK, from.window, NONE, NONE);
        return this;
    }

    /** The end resets the connection. */
    public TcpTalk reset(End from) {
        send(from, from.next, RST | ACK, 0, NONE, NONE);
        return this;
    }

    private void send(End from, int sequence, int flags, int window, byte[] options, byte[] payload) {
        sent.add(new SentPacket(now, from.maker.tcp(sequence, from.acknowledged, flags, window, options, payload)));
    }
}
