package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/** The bytes that tshark and tcpdump print below a packet when asked to ({@code -x}), searched for a heartbeat. */
final class HexBelow {
    private static final Pattern ROW =
            Pattern.compile("^\\s*(?:0x)?[0-9a-f]{4}(?::\\s{1,2}|\\s{2})((?:[0-9a-f]{2,4} ?)+)(?:\\s.*)?$");

    /** A UDP header between ports 15000 with a length of 14. */
    private static final String HEADER = "3a983a98000e";

    private static final int UDP_DIGITS = 16;
    private static final int PAYLOAD_DIGITS = 12;
    private static final int IP_DIGITS = 40;

    private final PacketLine packet;
    private final StringBuilder digits = new StringBuilder();

    HexBelow(PacketLine packet) {
        this.packet = packet;
    }

    /** Reads the next line; false if it shows no bytes of this packet. */
    boolean read(String line) {
        if (line.isBlank()) {
            return digits.isEmpty();
        }
        Matcher row = ROW.matcher(line);
        if (!row.find()) {
            return false;
        }
        digits.append(row.group(1).replace(" ", ""));
        return true;
    }

    /** The packet, with its payload if the lines showed it. */
    PacketLine packet() {
        int udp = digits.indexOf(HEADER);
        int payload = udp + UDP_DIGITS;
        // An IP header without options stands before; with options the mark would have to be looked for.
        boolean whole = udp >= IP_DIGITS && digits.length() >= payload + PAYLOAD_DIGITS;
        if (!whole || !digits.substring(udp - IP_DIGITS, udp - IP_DIGITS + 2).equals("45")) {
            return packet;
        }
        int mark = Integer.parseInt(digits.substring(udp - IP_DIGITS + 2, udp - IP_DIGITS + 4), 16) >>> 2;
        return packet.with(new PacketDetail.Datagram(digits.substring(payload, payload + PAYLOAD_DIGITS), mark));
    }
}
