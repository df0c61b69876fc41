package org.lineman.capture.format;

/**
 * How a capture was stored.
 *
 * @param layout {@code pcap}, {@code pcap modified}, {@code pcapng} or {@code unknown}
 * @param littleEndian the byte order, for pcapng of the first section
 * @param resolution the unit of time: {@code microsecond}, {@code nanosecond} or {@code per interface}
 * @param gzip whether it was packed
 * @param snaplen the most bytes of a frame that were kept; 0 if not stated or per interface
 */
public record CaptureFormat(String layout, boolean littleEndian, String resolution, boolean gzip, long snaplen) {

    static CaptureFormat unknown(boolean gzip) {
        return new CaptureFormat("unknown", false, "unknown", gzip, 0);
    }
}
