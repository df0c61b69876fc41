package org.lineman.capture.network;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.lineman.capture.format.Wire;
import org.lineman.capture.link.Addresses;
import org.lineman.capture.link.Packet;

/** Remembers who answers ARP for which address. */
public final class ArpAnalyser {
    private static final int MOST = 100_000;
    private static final int MOST_MACS = 4;
    private static final int ANSWER = 2;

    private static final class Claim {
        private long[] macs;
        private long answers;
        private long conflictFrame;
    }

    private final Map<Integer, Claim> claims = new HashMap<>();
    private long answers;

    /** Takes an ARP message; answers count, and announcements, which claim the address they ask for. */
    public void take(Packet packet) {
        byte[] data = packet.data();
        int at = packet.start();
        int address = Wire.i32(data, at + 14);
        boolean announcement = address == Wire.i32(data, at + 24);
        if (Wire.u16(data, at + 6) != ANSWER && !announcement || address == 0) {
            return;
        }
        answers++;
        if (claims.size() < MOST || claims.containsKey(address)) {
            claim(
                    address,
                    Wire.i64(data, at + 6) & 0xffffffffffffL,
                    packet.frame().number());
        }
    }

    private void claim(int address, long mac, long frame) {
        Claim claim = claims.computeIfAbsent(address, none -> new Claim());
        claim.answers++;
        if (claim.macs == null) {
            claim.macs = new long[] {mac};
        } else if (claim.macs.length < MOST_MACS && LongStream.of(claim.macs).noneMatch(known -> known == mac)) {
            claim.macs = LongStream.concat(LongStream.of(claim.macs), LongStream.of(mac))
                    .toArray();
            claim.conflictFrame = claim.conflictFrame == 0 ? frame : claim.conflictFrame;
        }
    }

    /** The addresses with more than one card, in the order in which that showed. */
    public List<ArpConflict> report() {
        return claims.entrySet().stream()
                .filter(entry -> entry.getValue().macs.length > 1)
                .map(entry -> new ArpConflict(
                        Addresses.v4(entry.getKey()),
                        LongStream.of(entry.getValue().macs)
                                .mapToObj(Addresses::mac)
                                .toList(),
                        entry.getValue().answers,
                        entry.getValue().conflictFrame))
                .sorted(Comparator.comparingLong(ArpConflict::firstFrame))
                .toList();
    }

    /** How many answers there were. */
    public long answers() {
        return answers;
    }
}
