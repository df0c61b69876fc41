package org.lineman.capture.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Numbers in a byte array. The array's own bounds are all that is checked: a caller compares the position with the end
 * of its frame first, since the buffer goes on with the frame that follows.
 */
public final class Wire {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Wire() {}

    /** An unsigned byte. */
    public static int u8(byte[] data, int at) {
        return data[at] & 0xff;
    }

    /** An unsigned 16-bit number, network order. */
    public static int u16(byte[] data, int at) {
        return (short) SHORT.get(data, at) & 0xffff;
    }

    /** A 32-bit number, network order; compare such numbers as sequence numbers or with the unsigned operations. */
    public static int i32(byte[] data, int at) {
        return (int) INT.get(data, at);
    }

    /** An unsigned 32-bit number, network order. */
    public static long u32(byte[] data, int at) {
        return (int) INT.get(data, at) & 0xffffffffL;
    }

    /** A 64-bit number, network order. */
    public static long i64(byte[] data, int at) {
        return (long) LONG.get(data, at);
    }
}
