package org.lineman.capture.generate;

/** The layout of the file that a capture is written to. */
public enum Layout {
    PCAP_MICROSECONDS(0xa1b2c3d4),
    PCAP_NANOSECONDS(0xa1b23c4d),
    PCAP_MODIFIED(0xa1b2cd34),
    PCAPNG(0);

    private final int magic;

    Layout(int magic) {
        this.magic = magic;
    }

    int magic() {
        return magic;
    }

    int nanosPerUnit() {
        return this == PCAP_NANOSECONDS ? 1 : 1_000;
    }
}
