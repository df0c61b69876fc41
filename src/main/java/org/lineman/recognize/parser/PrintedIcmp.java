package org.lineman.recognize.parser;

import java.util.Optional;

/** An ICMP message of {@code tshark -V} with the packet that it quotes. */
final class PrintedIcmp {
    private static final String PORT_FIELD = ", Dst Port: ";

    private final boolean v6;
    private boolean unreachable;
    private String reason;
    private String from = "";
    private String to = "";
    private Integer port;

    PrintedIcmp(boolean v6) {
        this.v6 = v6;
    }

    void read(String text) {
        if (text.startsWith("    Type: ")) {
            unreachable = text.startsWith(v6 ? "Destination Unreachable" : "3 ", 10) || v6 && text.startsWith("1 ", 10);
        } else if (text.startsWith("    Code: ")) {
            int open = text.indexOf('(');
            reason = open < 0 ? null : IcmpLines.reason(text.substring(open + 1).replace(")", ""));
        } else if (text.startsWith("    Internet Protocol")) {
            from = PrintedLayer.address(text, "Src: ");
            to = PrintedLayer.address(text, "Dst: ");
        } else if (text.indexOf(PORT_FIELD) > 4 && text.charAt(4) != ' ') {
            port = PrintedLayer.port(text, "Dst Port: ");
        }
    }

    /** What could not be delivered; empty if the message says something else, or quotes too little. */
    Optional<PacketDetail.Undelivered> undelivered() {
        return unreachable && reason != null && !from.isEmpty() && !to.isEmpty()
                ? Optional.of(new PacketDetail.Undelivered(from, to, port, reason))
                : Optional.empty();
    }
}
