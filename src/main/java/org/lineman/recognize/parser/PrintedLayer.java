package org.lineman.recognize.parser;

/** The protocols of {@code tshark -V} that are read, by the headings that they have had since Ethereal. */
enum PrintedLayer {
    OTHER,
    IP,
    TCP,
    UDP,
    TLS,
    SIP,
    NTP,
    ICMP,
    DATA;

    /** The protocol that a heading begins. */
    static PrintedLayer of(String heading) {
        return switch (heading.charAt(0)) {
            case 'I' ->
                heading.startsWith("Internet Protocol")
                        ? IP
                        : heading.startsWith("Internet Control Message Protocol") ? ICMP : OTHER;
            case 'T' ->
                heading.startsWith("Transmission Control Protocol")
                        ? TCP
                        : heading.startsWith("Transport Layer Security") ? TLS : OTHER;
            case 'U' -> heading.startsWith("User Datagram Protocol") ? UDP : OTHER;
            case 'S' ->
                heading.startsWith("Secure Sockets Layer")
                        ? TLS
                        : heading.startsWith("Session Initiation Protocol") ? SIP : OTHER;
            case 'N' -> heading.startsWith("Network Time Protocol") ? NTP : OTHER;
            case 'D' -> heading.startsWith("Data (") ? DATA : OTHER;
            default -> OTHER;
        };
    }

    /** What follows a label up to the next comma; the number in parentheses if a name stands before it. Empty if not there. */
    static String address(String text, String label) {
        int at = text.indexOf(label);
        if (at < 0) {
            return "";
        }
        int end = text.indexOf(',', at);
        String value = text.substring(at + label.length(), end < 0 ? text.length() : end)
                .trim();
        int open = value.indexOf('(');
        return open < 0 ? value : value.substring(open + 1, value.length() - (value.endsWith(")") ? 1 : 0));
    }

    /** A port in the same form; null if it is written by name only. */
    static Integer port(String text, String label) {
        int number = PacketLine.number(address(text, label), 0);
        return number < 0 ? null : Integer.valueOf(number);
    }
}
