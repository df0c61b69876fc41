package org.lineman.capture.generate;

import java.util.Iterator;
import java.util.Random;
import org.lineman.capture.flow.Endpoint;

/** A connection whose client stops reading, and how that goes on. */
public final class ZeroWindowStory implements Story {
    /** How the shut window ends. */
    public enum Ending {
        /** The window opens and the data goes on. */
        RECOVERS,
        /** It stays shut to the end. */
        NEVER,
        /** The server gives up and resets the connection. */
        RESET
    }

    private static final int RECORD = 200;

    private final TcpTalk talk;
    private final TcpTalk.End reader;
    private final TcpTalk.End sender;
    private int probes;
    private int frames;
    private double seconds;

    /**
     * Plays the story once: the client stops reading.
     *
     * @param client the end that stops reading
     * @param server the end that sends to it
     * @param startNanos when it begins, nanoseconds since 1970
     * @param millis how long the window is shut
     * @param tlsMinor the minor version of the TLS records that are sent, 1 for TLS 1.0
     * @param seed decides the numbers and sizes
     */
    public ZeroWindowStory(
            Endpoint client, Endpoint server, long startNanos, int millis, Ending ending, int tlsMinor, long seed) {
        this(new TcpTalk(client, server, 0, startNanos, number(seed)), false, millis, ending, tlsMinor, seed);
    }

    /** The same where the server stops reading what the client sends. */
    public static ZeroWindowStory ofServer(
            Endpoint client, Endpoint server, long startNanos, int millis, Ending ending, int tlsMinor, long seed) {
        return new ZeroWindowStory(
                new TcpTalk(client, server, 0, startNanos, number(seed)), true, millis, ending, tlsMinor, seed);
    }

    private ZeroWindowStory(TcpTalk talk, boolean ofServer, int millis, Ending ending, int tlsMinor, long seed) {
        this.talk = talk;
        this.reader = ofServer ? talk.server() : talk.client();
        this.sender = ofServer ? talk.client() : talk.server();
        Random random = new Random(seed);
        random.nextInt();
        talk.open(2);
        for (int i = 0; i < 20; i++) {
            talk.after(20 + random.nextInt(50)).data(sender, record(tlsMinor));
            talk.after(1).ack(reader);
        }
        talk.window(reader, 2 * RECORD >> 2);
        talk.after(10).data(sender, record(tlsMinor));
        talk.after(1).data(sender, record(tlsMinor));
        talk.window(reader, 0).after(1).ack(reader);
        frames = 1;
        shut(millis);
        if (ending == Ending.RECOVERS) {
            talk.window(reader, 16_384).again(reader);
            talk.after(3).data(sender, record(tlsMinor)).after(1).ack(reader);
        } else if (ending == Ending.RESET) {
            talk.reset(talk.server());
        }
    }

    private static int number(long seed) {
        return new Random(seed).nextInt(1 << 30) + 1;
    }

    /** The other end probes at growing intervals (RFC 9293 section 3.8.6.1) until the time is up. */
    private void shut(int millis) {
        double wait = 300;
        double left = millis;
        while (left > wait + 2) {
            talk.after(wait).probe(sender);
            talk.after(1).again(reader);
            left -= wait + 1;
            wait = Math.min(wait * 2, 60_000);
            probes++;
            frames++;
        }
        talk.after(left);
        seconds = millis / 1e3;
    }

    private static byte[] record(int tlsMinor) {
        byte[] record = new byte[RECORD];
        record[0] = 23;
        record[1] = 3;
        record[2] = (byte) tlsMinor;
        record[4] = (byte) (RECORD - 5);
        return record;
    }

    @Override
    public Iterator<SentPacket> packets() {
        return talk.packets();
    }

    /** Probes that the other end sent. */
    public int probes() {
        return probes;
    }

    /** Segments that announced window 0. */
    public int frames() {
        return frames;
    }

    /** How long the window was shut. */
    public double seconds() {
        return seconds;
    }
}
