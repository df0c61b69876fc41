package org.lineman.capture.generate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/** What IPv4 packets look like at both ends of a link that routes them, loses some and may change their marks. */
public final class LinkStory {
    private final List<SentPacket> first = new ArrayList<>();
    private final List<SentPacket> second = new ArrayList<>();
    private int lostThere;
    private int lostBack;

    /**
     * Plays a story over a link.
     *
     * @param story its packets as they set out on the link, each at the end where it does
     * @throws IllegalArgumentException if the plan names no IPv4 address
     */
    public LinkStory(Story story, LinkPlan plan) {
        Random random = new Random(plan.seed());
        byte[] near = address(plan.nearFirst());
        long ahead = Math.round(plan.clockAheadMillis() * 1e6);
        long delay = Math.round(plan.millis() * 1e6);
        for (Iterator<SentPacket> packets = story.packets(); packets.hasNext(); ) {
            SentPacket packet = packets.next();
            boolean there = Arrays.equals(packet.bytes(), 12, 16, near, 0, 4);
            boolean lost = random.nextDouble() < plan.loss();
            byte[] beyond = routed(packet.bytes(), there ? plan.markThere() : plan.markBack());
            long clock = there ? 0 : ahead;
            (there ? first : second).add(new SentPacket(packet.nanos() + clock, packet.bytes()));
            if (!lost) {
                long other = packet.nanos() + delay + (there ? ahead : 0);
                (there ? second : first).add(new SentPacket(other, beyond));
            }
            lostThere += lost && there ? 1 : 0;
            lostBack += lost && !there ? 1 : 0;
        }
        first.sort(Comparator.comparingLong(SentPacket::nanos));
        second.sort(Comparator.comparingLong(SentPacket::nanos));
    }

    private static byte[] address(String text) {
        try {
            byte[] address =
                    text.matches("[0-9.]+") ? InetAddress.getByName(text).getAddress() : new byte[0];
            if (address.length == 4) {
                return address;
            }
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + text + "' is no IPv4 address", e);
        }
        throw new IllegalArgumentException("'" + text + "' is no IPv4 address");
    }

    /** One hop further, with another mark if there is to be one, and the header checksum made right again. */
    private static byte[] routed(byte[] packet, int mark) {
        byte[] beyond = packet.clone();
        beyond[8]--;
        if (mark >= 0) {
            beyond[1] = (byte) (mark << 2);
        }
        beyond[10] = 0;
        beyond[11] = 0;
        int sum = 0;
        for (int at = 0; at < 20; at += 2) {
            sum += (beyond[at] & 0xff) << 8 | beyond[at + 1] & 0xff;
        }
        sum = (sum & 0xffff) + (sum >>> 16);
        sum = (sum & 0xffff) + (sum >>> 16);
        beyond[10] = (byte) (~sum >>> 8);
        beyond[11] = (byte) ~sum;
        return beyond;
    }

    /** What the first point sees. */
    public Story atFirst() {
        return first::iterator;
    }

    /** What the second point sees, by its own clock. */
    public Story atSecond() {
        return second::iterator;
    }

    /** Packets lost on the way from the first point to the second. */
    public int lostThere() {
        return lostThere;
    }

    /** Packets lost on the way from the second point to the first. */
    public int lostBack() {
        return lostBack;
    }
}
