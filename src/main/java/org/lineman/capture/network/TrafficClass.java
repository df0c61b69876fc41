package org.lineman.capture.network;

/** What a packet is for; marks are counted by these. */
public enum TrafficClass {
    HEARTBEAT,
    RTP,
    SIP,
    H248,
    NTP,
    TLS,
    OTHER_TCP,
    OTHER_UDP,
    ICMP,
    OTHER_IP
}
