package org.lineman.redaction.token;

import java.util.Locale;

/** What a token stands for. Secrets have no kind: they are never kept. */
public enum Kind {
    /** An IPv4 address. */
    ADDRESS,
    /** An IPv6 address. */
    ADDRESS6,
    /** The twelve hexadecimal digits of a MAC address, without separators. */
    MAC,
    /** The last three octets of a MAC address whose first three are written as the name of the maker. */
    MAC_TAIL,
    /** The name of a machine, without its domain. */
    HOST,
    /** A domain, without the machine. */
    DOMAIN,
    /** A login. */
    USER,
    /** The name of a person or of a telephone as calls show it. */
    PERSON,
    /** A telephone number, extension or agent's number; with a plus sign if it is international. */
    NUMBER,
    /** The name of a device that holds a number or a user's name, such as a CTI port. */
    DEVICE;

    /** The word in JSON, such as {@code mac-tail}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
