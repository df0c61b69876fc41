package org.lineman.capture.voice;

import java.util.Comparator;
import java.util.List;
import org.lineman.capture.flow.CodePoints;
import org.lineman.capture.flow.Flow;
import org.lineman.capture.flow.FlowKey;
import org.lineman.capture.flow.FlowTable;
import org.lineman.capture.format.Wire;
import org.lineman.capture.link.Packet;

/** Reads the first bytes of NTP packets: version, mode, stratum, leap indicator. */
public final class NtpAnalyser {
    /** The port of servers. */
    public static final int PORT = 123;

    private static final int SYMMETRIC_ACTIVE = 1;
    private static final int SYMMETRIC_PASSIVE = 2;
    private static final int CLIENT = 3;
    private static final int SERVER = 4;
    private static final int BROADCAST = 5;
    private static final int NOT_SYNCHRONISED = 3;

    private final FlowTable<Association> associations;
    private final FlowKey key = new FlowKey();

    private static final class Association extends Flow {
        private long requests;
        private long replies;
        private long requestVersions;
        private long replyVersions;
        private long strata;
        private long unsynchronised;
        private final long firstFrame;
        private boolean lowIsClient;

        private Association(FlowKey key, long frame) {
            super(key);
            firstFrame = frame;
        }

        private void take(boolean request, int version, int leap, int stratum) {
            if (request) {
                requests++;
                requestVersions |= 1L << version;
            } else {
                replies++;
                replyVersions |= 1L << version;
                strata |= 1L << Math.min(stratum, 63);
                unsynchronised += leap == NOT_SYNCHRONISED ? 1 : 0;
            }
        }

        private NtpReport report() {
            return new NtpReport(
                    lowIsClient ? low().address() : high().address(),
                    lowIsClient ? high().address() : low().address(),
                    requests,
                    replies,
                    CodePoints.list(requestVersions),
                    CodePoints.list(replyVersions),
                    CodePoints.list(strata),
                    unsynchronised,
                    firstFrame,
                    lastFrame());
        }
    }

    /** @param limit the most pairs of client and server that are followed at a time */
    public NtpAnalyser(int limit) {
        associations = new FlowTable<>(limit, old -> {});
    }

    /** Takes a UDP packet; false if it is no NTP. */
    public boolean take(Packet packet) {
        if (packet.sourcePort() != PORT && packet.destinationPort() != PORT) {
            return false;
        }
        int at = packet.udpPayload();
        if (packet.udpEnd() < at + 2) {
            return true;
        }
        int first = Wire.u8(packet.data(), at);
        int mode = first & 7;
        boolean request = mode == CLIENT || mode == SYMMETRIC_ACTIVE;
        if (request || mode == SERVER || mode == SYMMETRIC_PASSIVE || mode == BROADCAST) {
            Association association = associations.find(key.of(packet, 0, 0));
            if (association == null) {
                association = new Association(key, packet.frame().number());
                association.lowIsClient = key.forward() == request;
                associations.add(association);
            }
            association.touch(packet.frame().number());
            association.take(request, first >>> 3 & 7, first >>> 6, Wire.u8(packet.data(), at + 1));
        }
        return true;
    }

    /** The pairs of client and server, in the order of first frames. */
    public List<NtpReport> report() {
        return associations.flows().stream()
                .map(Association::report)
                .sorted(Comparator.comparingLong(NtpReport::firstFrame))
                .toList();
    }
}
