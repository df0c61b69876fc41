package org.lineman.capture.generate;

import java.nio.ByteBuffer;
import org.lineman.capture.link.LinkTypes;

/** What a packet is wrapped in on its way to the capture point: a link layer, tags and tunnels. */
public enum Wrapping {
    ETHERNET(LinkTypes.ETHERNET),
    VLAN(LinkTypes.ETHERNET),
    QINQ(LinkTypes.ETHERNET),
    OLD_QINQ(LinkTypes.ETHERNET),
    MPLS(LinkTypes.ETHERNET),
    PPPOE(LinkTypes.ETHERNET),
    GRE(LinkTypes.ETHERNET),
    GRE_KEYED(LinkTypes.ETHERNET),
    ERSPAN_1(LinkTypes.ETHERNET),
    ERSPAN_2(LinkTypes.ETHERNET),
    ERSPAN_3(LinkTypes.ETHERNET),
    VXLAN(LinkTypes.ETHERNET),
    SLL(LinkTypes.LINUX_SLL),
    SLL2(LinkTypes.LINUX_SLL2),
    RAW(LinkTypes.RAW),
    LOOPBACK(LinkTypes.NULL);

    private static final int MAC = 0x0200_5e00;
    private static final int SHORTEST_ETHERNET = 60;
    private final int linkType;

    Wrapping(int linkType) {
        this.linkType = linkType;
    }

    /** The LINKTYPE_ number of the frames. */
    public int linkType() {
        return linkType;
    }

    /** The frame that carries an IP packet. */
    public byte[] wrap(byte[] ip) {
        boolean v6 = ip[0] >>> 4 == 6;
        int type = v6 ? 0x86dd : 0x0800;
        return switch (this) {
            case ETHERNET -> padded(ethernet(type, ip));
            case VLAN -> ethernet(0x8100, join(shorts(0x0064, type), ip));
            case QINQ -> ethernet(0x88a8, join(shorts(0x0064, 0x8100, 0x00c8, type), ip));
            case OLD_QINQ -> ethernet(0x9100, join(shorts(0x0064, 0x8100, 0x00c8, 0x8100, 0x0007, type), ip));
            case MPLS -> ethernet(0x8847, join(shorts(0x0001, 0x0040, 0x0002, 0x0140), ip));
            case PPPOE -> ethernet(0x8864, join(shorts(0x1100, 0x0001, ip.length + 2, v6 ? 0x57 : 0x21), ip));
            case GRE -> tunnel(47, join(shorts(0x0000, type), ip));
            case GRE_KEYED -> tunnel(47, join(shorts(0xb000, type, 0, 0, 0, 7, 0, 9), ip));
            case ERSPAN_1 -> tunnel(47, join(shorts(0x0000, 0x88be), ethernet(type, ip)));
            case ERSPAN_2 -> tunnel(47, join(shorts(0x1000, 0x88be, 0, 1, 0x1001, 0x0001, 0, 1), ethernet(type, ip)));
            case ERSPAN_3 ->
                tunnel(47, join(shorts(0x1000, 0x22eb, 0, 1, 0x2001, 0x0001, 0, 1, 0, 0), ethernet(type, ip)));
            case VXLAN -> {
                byte[] inner = join(shorts(0x0800, 0, 0, 0x2a00), ethernet(type, ip));
                yield tunnel(17, join(shorts(50_000, 4789, 8 + inner.length, 0), inner));
            }
            case SLL -> join(shorts(0, 1, 6, 0x0200, 0x5e00, 1, 0, type), ip);
            case SLL2 -> join(shorts(type, 0, 0, 2, 1, 0x0006, 0x0200, 0x5e00, 1, 0), ip);
            case RAW -> ip;
            case LOOPBACK ->
                join(ByteBuffer.allocate(4).putInt(v6 ? 0x1e000000 : 0x02000000).array(), ip);
        };
    }

    private static byte[] ethernet(int type, byte[] content) {
        return join(
                ByteBuffer.allocate(14)
                        .putInt(MAC)
                        .putShort((short) 1)
                        .putInt(MAC)
                        .putShort((short) 2)
                        .putShort((short) type)
                        .array(),
                content);
    }

    /** Short Ethernet frames are filled up, which readers must not take for payload. */
    private static byte[] padded(byte[] frame) {
        return frame.length >= SHORTEST_ETHERNET ? frame : java.util.Arrays.copyOf(frame, SHORTEST_ETHERNET);
    }

    private static byte[] tunnel(int protocol, byte[] content) {
        ByteBuffer ip = ByteBuffer.allocate(20);
        ip.putInt(0x45000000 | 20 + content.length).putInt(0x00014000);
        ip.put((byte) 64)
                .put((byte) protocol)
                .putShort((short) 0)
                .putInt(0xc6336401)
                .putInt(0xc6336402);
        return ethernet(0x0800, join(ip.array(), content));
    }

    private static byte[] shorts(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * 2);
        for (int value : values) {
            buffer.putShort((short) value);
        }
        return buffer.array();
    }

    private static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
