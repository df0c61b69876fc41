package org.lineman.capture.tcp;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What one segment shows, as tshark's fields {@code tcp.analysis.*} name it; sets of them travel as bits of an int. */
public enum TcpMark {
    /** The sender cannot take more: window 0, and none of SYN, FIN and RST. */
    ZERO_WINDOW("zero_window"),
    /** One byte sent to see whether a window of 0 has opened. */
    ZERO_WINDOW_PROBE("zero_window_probe"),
    /** The answer to such a probe: still shut. */
    ZERO_WINDOW_PROBE_ACK("zero_window_probe_ack"),
    /** The segment fills the receiver's window to the last byte. */
    WINDOW_FULL("window_full"),
    /** Nothing but a new window. */
    WINDOW_UPDATE("window_update"),
    /** Sent again; set as well for the fast and spurious kinds. */
    RETRANSMISSION("retransmission"),
    /** Sent again at once after duplicate ACKs. */
    FAST_RETRANSMISSION("fast_retransmission"),
    /** Sent again though it had been acknowledged. */
    SPURIOUS_RETRANSMISSION("spurious_retransmission"),
    /** Overtaken by a later segment. */
    OUT_OF_ORDER("out_of_order"),
    /** The same acknowledgment again. */
    DUPLICATE_ACK("duplicate_ack"),
    /** Asks whether the other end is still there. */
    KEEP_ALIVE("keep_alive"),
    /** The answer to a keep-alive. */
    KEEP_ALIVE_ACK("keep_alive_ack"),
    /** Something before this segment was not captured, or has not come yet. */
    LOST_SEGMENT("lost_segment"),
    /** It acknowledges what was not captured. */
    ACK_LOST_SEGMENT("ack_lost_segment"),
    /** A new connection between the same ports. */
    REUSED_PORTS("reused_ports");

    private final String field;

    TcpMark(String field) {
        this.field = field;
    }

    /** The last part of the name of tshark's field. */
    public String field() {
        return field;
    }

    /** The bit that stands for it. */
    public int bit() {
        return 1 << ordinal();
    }

    /** True if the bits contain it. */
    public boolean in(int bits) {
        return (bits >>> ordinal() & 1) != 0;
    }

    /** The marks that bits stand for. */
    public static Set<TcpMark> of(int bits) {
        Set<TcpMark> marks = EnumSet.noneOf(TcpMark.class);
        Arrays.stream(values()).filter(mark -> mark.in(bits)).forEach(marks::add);
        return marks;
    }
}
