package org.lineman.capture.network;

import java.util.List;

/**
 * An IPv4 address for which more than one network card answered.
 *
 * @param address the address
 * @param macs the cards that claim it, in the order in which they were first seen
 * @param answers ARP answers for it
 * @param firstFrame the frame in which the second card first answered
 */
public record ArpConflict(String address, List<String> macs, long answers, long firstFrame) {
    public ArpConflict {
        macs = List.copyOf(macs);
    }
}
