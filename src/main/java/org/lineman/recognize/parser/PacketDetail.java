package org.lineman.recognize.parser;

/** What a printed packet shows beyond the line of a list. */
sealed interface PacketDetail {

    /**
     * What a UDP packet carries.
     *
     * @param hex the payload in hexadecimal digits, lower case
     * @param mark the packet's DSCP mark
     */
    record Datagram(String hex, int mark) implements PacketDetail {}

    /**
     * The packet that an ICMP message complains of.
     *
     * @param from who sent it
     * @param to for whom it was
     * @param port for which port; null if not shown
     * @param reason why it was not delivered, in the words of the capture analyser
     */
    record Undelivered(String from, String to, Integer port, String reason) implements PacketDetail {}

    /**
     * The first bytes of an NTP packet, RFC 5905 section 7.3.
     *
     * @param flags leap indicator, version and mode
     * @param stratum the stratum; negative if neither it nor the leap indicator is printed
     */
    record NtpHeader(int flags, int stratum) implements PacketDetail {
        /** A header of which a list prints no more than the version and who speaks. */
        static NtpHeader ofVersion(int version, boolean client) {
            return new NtpHeader(version << 3 | (client ? 3 : 4), -1);
        }

        int leap() {
            return flags >>> 6;
        }

        int version() {
            return flags >>> 3 & 7;
        }

        int mode() {
            return flags & 7;
        }
    }
}
