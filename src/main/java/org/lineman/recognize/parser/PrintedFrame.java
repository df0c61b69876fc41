package org.lineman.recognize.parser;

import java.util.Optional;

/**
 * One frame of {@code tshark -V}, gathered line by line. Of protocols that stand twice, as in a tunnel, the inner one counts.
 */
final class PrintedFrame {
    private final int line;
    private final PrintedTime time = new PrintedTime();
    private PrintedLayer layer = PrintedLayer.OTHER;
    private String source = "";
    private String target = "";
    private int mark;
    private PrintedSegment segment;
    private Integer sourcePort;
    private Integer targetPort;
    private String tls = "";
    private final StringBuilder records = new StringBuilder();
    private String sip;
    private String sipMethod = "";
    private boolean again;
    private String payload;
    private final PrintedNtp ntp = new PrintedNtp();
    private PrintedIcmp icmp;

    PrintedFrame(int line) {
        this.line = line;
    }

    void read(String text) {
        if (text.isEmpty()) {
            return;
        }
        if (text.charAt(0) != ' ') {
            heading(text);
            return;
        }
        switch (layer) {
            case OTHER -> time.read(text);
            case IP -> ip(text);
            case TCP -> segment.read(text);
            case TLS -> tls(text);
            case SIP -> sip(text);
            case NTP -> ntp.read(text);
            case ICMP -> icmp.read(text);
            case DATA -> data(text);
            case UDP -> {}
        }
    }

    private void heading(String text) {
        PrintedLayer found = PrintedLayer.of(text);
        if (found == PrintedLayer.OTHER && Character.digit(text.charAt(0), 16) >= 0 && text.startsWith("  ", 4)) {
            // A row of bytes stands between a heading and what belongs to it.
            return;
        }
        layer = found;
        switch (found) {
            case IP -> {
                source = PrintedLayer.address(text, "Src: ");
                target = PrintedLayer.address(text, "Dst: ");
            }
            case TCP -> {
                segment = new PrintedSegment();
                ports(text);
            }
            case UDP -> ports(text);
            case NTP -> ntp.seen();
            case ICMP -> icmp = new PrintedIcmp(text.contains("v6"));
            case OTHER, TLS, SIP, DATA -> {}
        }
    }

    private void ports(String text) {
        sourcePort = PrintedLayer.port(text, "Src Port: ");
        targetPort = PrintedLayer.port(text, "Dst Port: ");
    }

    private void ip(String text) {
        int at = text.indexOf("Differentiated Services Field: 0x");
        int v6 = text.indexOf("Traffic Class: 0x");
        if (at > 0 || v6 > 0) {
            int digits = text.indexOf("0x", Math.max(at, v6)) + 2;
            mark = Integer.parseInt(text.substring(digits, Math.min(digits + 2, text.length())), 16) >>> 2;
        }
    }

    private void tls(String text) {
        int at = text.indexOf(" Record Layer: ");
        if (at > 4 && text.charAt(4) != ' ') {
            tls = text.substring(4, at);
            records.append(records.isEmpty() ? "" : ", ").append(text, at + " Record Layer: ".length(), text.length());
        }
    }

    private void sip(String text) {
        if (text.startsWith("    Request-Line: ")) {
            sip = SipLines.REQUEST + text.substring("    Request-Line: ".length());
        } else if (text.startsWith("    Status-Line: SIP/2.0 ")) {
            sip = SipLines.STATUS + text.substring("    Status-Line: SIP/2.0 ".length());
        } else if (text.startsWith("        CSeq: ")) {
            sipMethod = text.substring(text.lastIndexOf(' ') + 1);
        } else if (text.endsWith("[Resent Packet: True]")) {
            again = true;
        }
    }

    private void data(String text) {
        if (text.startsWith("    Data: ")) {
            String hex = text.substring("    Data: ".length()).trim().replace(":", "");
            payload = hex.chars().allMatch(digit -> Character.digit(digit, 16) >= 0) ? hex : null;
        }
    }

    /** The frame as the line that a list would show; empty if it carries nothing of interest. */
    Optional<PacketLine> packet() {
        if (source.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        if (icmp != null) {
            return icmp.undelivered().map(what -> packet("ICMP", "", what));
        }
        if (sip != null) {
            String answers = sip.startsWith(SipLines.STATUS) ? " (" + sipMethod + ")" : "";
            return again ? Optional.empty() : Optional.of(packet("SIP", sip + answers, null));
        }
        if (segment != null) {
            return Optional.of(packet(tls.isEmpty() ? "TCP" : tls, segment.info() + records, null));
        }
        if (ntp.isWhole()) {
            return Optional.of(packet("NTP", "", ntp.header()));
        }
        if (sourcePort == null) {
            return Optional.empty();
        }
        String length = payload == null ? "" : "Len=" + payload.length() / 2;
        return Optional.of(packet("UDP", length, payload == null ? null : new PacketDetail.Datagram(payload, mark)));
    }

    private PacketLine packet(String protocol, String info, PacketDetail detail) {
        String flags = segment == null || detail != null ? "" : segment.flags();
        PacketLine.Window window = flags.isEmpty() ? PacketLine.Window.NOT_TOLD : PacketLine.window(info, flags);
        return new PacketLine(
                line, time.time(), source, target, sourcePort, targetPort, protocol, info, flags, window, detail);
    }
}
