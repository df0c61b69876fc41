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
    private int probes;
    private int frames;
    private double seconds;

    /**
     * Plays the story once.
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
        Random random = new Random(seed);
        talk = new TcpTalk(client, server, 0, startNanos, random.nextInt(1 << 30) + 1);
        talk.open(2);
        for (int i = 0; i < 20; i++) {
            talk.after(20 + random.nextInt(50)).data(talk.server(), record(tlsMinor));
            talk.after(1).ack(talk.client());
        }
        talk.window(talk.client(), 2 * RECORD >> 2);
        talk.after(10).data(talk.server(), record(tlsMinor));
        talk.after(1).data(talk.server(), record(tlsMinor));
        talk.window(talk.client(), 0).after(1).ack(talk.client());
        frames = 1;
        shut(millis);
        if (ending == Ending.RECOVERS) {
            talk.window(talk.client(), 16_384).again(talk.client());
            talk.after(3).data(talk.server(), record(tlsMinor)).after(1).ack(talk.client());
        } else if (ending == Ending.RESET) {
            talk.reset(talk.server());
        }
    }

    /** The server probes at growing intervals (RFC 9293 section 3.8.6.1) until the time is up. */
    private void shut(int millis) {
        double wait = 300;
        double left = millis;
        while (left > wait + 2) {
            talk.after(wait).probe(talk.server());
            talk.after(1).again(talk.client());
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

    /** Probes that the server sent. */
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
