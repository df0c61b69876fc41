package org.lineman.capture.compare;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lineman.capture.format.CaptureProblem;
import org.lineman.capture.format.CaptureReader;
import org.lineman.capture.format.Frame;
import org.lineman.capture.format.Problems;
import org.lineman.capture.format.Wire;
import org.lineman.capture.link.Packet;
import org.lineman.capture.link.PacketDecoder;

/** Reads what one capture point saw, up to a number of packets. */
final class Sightings {
    private static final int MOST_PAYLOAD = 256;

    private final List<Sighting> all = new ArrayList<>();
    private final Map<Direction, Integer> directions;
    private final Problems problems = new Problems();
    private final PacketDecoder decoder = new PacketDecoder();
    private final int limit;
    private long notKept;

    private Sightings(Map<Direction, Integer> directions, int limit) {
        this.directions = directions;
        this.limit = limit;
    }

    /** Reads a capture; directions get numbers that two captures share. */
    static Sightings read(InputStream capture, Map<Direction, Integer> directions, int limit) {
        Sightings sightings = new Sightings(directions, limit);
        CaptureReader.read(capture, sightings::take, sightings.problems);
        return sightings;
    }

    private void take(Frame frame) {
        Packet packet = decoder.decode(frame);
        boolean comparable = packet.kind() == Packet.Kind.UDP || packet.kind() == Packet.Kind.TCP;
        if (!comparable) {
            return;
        }
        if (all.size() >= limit) {
            notKept++;
            return;
        }
        Direction direction = new Direction(packet.source(), packet.destination());
        int number = directions.computeIfAbsent(direction, none -> directions.size());
        all.add(new Sighting(identity(packet), number, frame.nanos(), packet.dscp(), packet.hops(), frame.number()));
    }

    /** Leaves out what changes on the way: time to live, marks, checksums, and what captures may have cut. */
    private static long identity(Packet packet) {
        long hash = mix(packet.sourceHigh(), packet.sourceLow());
        hash = mix(hash, mix(packet.destinationHigh(), packet.destinationLow()));
        hash = mix(hash, (long) packet.sourcePort() << 16 | packet.destinationPort());
        hash = mix(hash, (long) packet.length() << 24 | (long) packet.protocol() << 16 | packet.identification());
        boolean tcp = packet.kind() == Packet.Kind.TCP;
        byte[] data = packet.data();
        if (tcp) {
            hash = mix(hash, Wire.i64(data, packet.start() + 4));
            hash = mix(hash, Wire.i32(data, packet.start() + 12));
        }
        int from = packet.start() + (tcp ? 20 : 8);
        int end = Math.min(packet.end(), from + MOST_PAYLOAD);
        for (int at = from; at < end; at++) {
            hash = hash * 31 + data[at];
        }
        return mix(hash, end - from);
    }

    private static long mix(long a, long b) {
        long h = (a ^ b * 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
        return h ^ h >>> 31;
    }

    List<Sighting> all() {
        return all;
    }

    long notKept() {
        return notKept;
    }

    List<CaptureProblem> problems() {
        return problems.list();
    }
}
