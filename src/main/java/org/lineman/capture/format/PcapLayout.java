package org.lineman.capture.format;

/**
 * The layout that a pcap file's magic number tells.
 *
 * @param little whether its numbers are little-endian
 * @param nanosPerUnit what the fraction of a second counts
 * @param recordHeader bytes before each frame: 16, or 24 in the modified layout
 */
record PcapLayout(boolean little, int nanosPerUnit, int recordHeader) {
    private static final int MICROSECONDS = 0xa1b2c3d4;
    private static final int NANOSECONDS = 0xa1b23c4d;
    private static final int MODIFIED = 0xa1b2cd34;

    /** The layout of a magic number read big-endian; null if it is none of pcap's. */
    static PcapLayout ofMagic(int magic) {
        PcapLayout big = ofBigEndian(magic, false);
        return big != null ? big : ofBigEndian(Integer.reverseBytes(magic), true);
    }

    private static PcapLayout ofBigEndian(int magic, boolean little) {
        return switch (magic) {
            case MICROSECONDS -> new PcapLayout(little, 1_000, 16);
            case NANOSECONDS -> new PcapLayout(little, 1, 16);
            case MODIFIED -> new PcapLayout(little, 1_000, 24);
            default -> null;
        };
    }

    CaptureFormat format(boolean gzip, long snaplen) {
        return new CaptureFormat(
                recordHeader == 16 ? "pcap" : "pcap modified",
                little,
                nanosPerUnit == 1 ? "nanosecond" : "microsecond",
                gzip,
                snaplen);
    }
}
