package org.lineman.fact;

/** What a call server is to the gateways and phones that may register to it. */
public enum ServerRole {
    MAIN,
    SURVIVABLE
}
