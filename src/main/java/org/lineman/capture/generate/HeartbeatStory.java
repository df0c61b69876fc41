package org.lineman.capture.generate;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.lineman.capture.flow.Endpoint;

/** Heartbeats in both directions, and the truth about them. */
public final class HeartbeatStory implements Story {
    private static final long SECOND = 1_000_000_000L;
    private static final byte REQUEST = 2;
    private static final byte ANSWER = 1;
    private static final int HOPS = 62;

    private final HeartbeatPlan plan;
    private final List<SentPacket> packets = new ArrayList<>();
    private final HeartbeatTruth first;
    private final HeartbeatTruth second;

    /** Plays the story once; it is the same whenever its packets are asked for. */
    public HeartbeatStory(HeartbeatPlan plan) {
        this.plan = plan;
        Random random = new Random(plan.seed());
        first = originate(random, true);
        second = originate(random, false);
        packets.sort(Comparator.comparingLong(SentPacket::nanos));
    }

    @Override
    public Iterator<SentPacket> packets() {
        return packets.iterator();
    }

    /** The truth about the heartbeats that the first node originates. */
    public HeartbeatTruth first() {
        return first;
    }

    /** The truth about the heartbeats that the second node originates. */
    public HeartbeatTruth second() {
        return second;
    }

    private HeartbeatTruth originate(Random random, boolean fromFirst) {
        Endpoint asks = fromFirst ? plan.first() : plan.second();
        Endpoint answers = fromFirst ? plan.second() : plan.first();
        int markAsks = fromFirst ? plan.markFirst() : plan.markSecond();
        PacketMaker requestMaker = new PacketMaker(asks, answers, markAsks, HOPS);
        PacketMaker answerMaker =
                new PacketMaker(answers, asks, fromFirst ? plan.markSecond() : plan.markFirst(), HOPS);
        double lossNear = fromFirst ? plan.lossBefore() : plan.lossBehind();
        double lossFar = fromFirst ? plan.lossBehind() : plan.lossBefore();
        int asksUntil = Math.min(plan.seconds(), fromFirst ? plan.firstDiesAfter() : plan.secondDiesAfter());
        int answersUntil = fromFirst ? plan.secondDiesAfter() : plan.firstDiesAfter();
        long phase = fromFirst ? 0 : 333_000_000L;
        Tally tally = new Tally();
        int number = random.nextInt(1 << 30);
        for (int round = 0; round < asksUntil; round++) {
            long sent = plan.startNanos() + phase + round * SECOND;
            long passes = sent + delay(random, fromFirst ? plan.millisToFirst() : plan.millisToSecond());
            boolean requestPasses = random.nextDouble() >= lossNear;
            boolean requestArrives = requestPasses && random.nextDouble() >= lossFar && round < answersUntil;
            boolean answerPasses = requestArrives && random.nextDouble() >= lossFar;
            boolean answerArrives = answerPasses && random.nextDouble() >= lossNear;
            if (requestPasses) {
                packets.add(new SentPacket(passes, requestMaker.udp(payload(number, REQUEST))));
            }
            if (answerPasses) {
                long far = 2 * delay(random, fromFirst ? plan.millisToSecond() : plan.millisToFirst());
                packets.add(new SentPacket(passes + far, answerMaker.udp(payload(number, ANSWER))));
            }
            tally.round(number, passes, requestPasses, answerPasses);
            number += answerArrives ? 1 : 0;
        }
        return tally.truth(markAsks);
    }

    private long delay(Random random, double millis) {
        return Math.round((millis + random.nextDouble() * plan.jitterMillis()) * 1_000) * 1_000;
    }

    private static byte[] payload(int number, byte type) {
        return ByteBuffer.allocate(6)
                .putInt(number)
                .put(type)
                .put(type == REQUEST ? (byte) 0xff : 0)
                .array();
    }

    /** Writes the truth down round by round. */
    private static final class Tally {
        private int requests;
        private int answers;
        private int unanswered;
        private int answerLostLater;
        private int repeated;
        private int hidden;
        private int lastNumber;
        private boolean lastAnswered;
        private long lastNanos;

        private void round(int number, long passes, boolean requestPasses, boolean answerPasses) {
            if (!requestPasses) {
                hidden++;
                return;
            }
            if (requests > 0 && number == lastNumber) {
                repeated++;
                answerLostLater += lastAnswered ? 1 : 0;
            }
            requests++;
            answers += answerPasses ? 1 : 0;
            unanswered += answerPasses ? 0 : 1;
            lastNumber = number;
            lastAnswered = answerPasses;
            lastNanos = passes;
        }

        private HeartbeatTruth truth(int mark) {
            return new HeartbeatTruth(
                    requests, answers, unanswered, answerLostLater, repeated, hidden, mark, lastNanos);
        }
    }
}
