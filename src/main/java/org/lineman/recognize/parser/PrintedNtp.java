package org.lineman.recognize.parser;

/** The header of an NTP packet of {@code tshark -V}. */
final class PrintedNtp {
    private int flags = -1;
    private int stratum = -1;

    /** A heading was read: what stood before belongs to a packet outside. */
    void seen() {
        flags = -1;
        stratum = -1;
    }

    void read(String text) {
        if (flags < 0 && text.startsWith("    Flags: 0x")) {
            flags = Integer.parseInt(text.substring(13, Math.min(15, text.length())), 16);
        } else if (text.startsWith("    Peer Clock Stratum: ")) {
            stratum = PacketLine.number(text, text.lastIndexOf('(') + 1);
        }
    }

    boolean isWhole() {
        return flags >= 0 && stratum >= 0;
    }

    PacketDetail.NtpHeader header() {
        return new PacketDetail.NtpHeader(flags, stratum);
    }
}
