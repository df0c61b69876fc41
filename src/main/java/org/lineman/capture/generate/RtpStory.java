package org.lineman.capture.generate;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.lineman.capture.flow.Endpoint;

/** One direction of a call: G.711 every 20 ms. */
public final class RtpStory implements Story {
    private static final int HEADER = 12;
    private static final int SAMPLES = 160;
    private static final long INTERVAL = 20_000_000L;

    private final List<SentPacket> packets = new ArrayList<>();
    private int lost;

    /**
     * Plays the story once.
     *
     * @param count packets that are sent
     * @param loss the chance that one is lost, 0 to 1; the first and the last are not
     * @param jitterMillis the most by which one is late
     * @param mark the DSCP mark
     */
    public RtpStory(
            Endpoint from,
            Endpoint to,
            long startNanos,
            int count,
            double loss,
            double jitterMillis,
            int mark,
            long seed) {
        Random random = new Random(seed);
        PacketMaker maker = new PacketMaker(from, to, mark, 60);
        int ssrc = random.nextInt();
        int sequence = random.nextInt(1 << 16);
        for (int i = 0; i < count; i++) {
            if (i > 0 && i < count - 1 && random.nextDouble() < loss) {
                lost++;
                continue;
            }
            ByteBuffer payload = ByteBuffer.allocate(HEADER + SAMPLES);
            payload.put((byte) 0x80).put((byte) 0).putShort((short) (sequence + i));
            payload.putInt(i * SAMPLES).putInt(ssrc);
            long late = Math.round(random.nextDouble() * jitterMillis * 1_000) * 1_000;
            packets.add(new SentPacket(startNanos + i * INTERVAL + late, maker.udp(payload.array())));
        }
        packets.sort(Comparator.comparingLong(SentPacket::nanos));
    }

    @Override
    public Iterator<SentPacket> packets() {
        return packets.iterator();
    }

    /** Packets that were lost. */
    public int lost() {
        return lost;
    }
}
