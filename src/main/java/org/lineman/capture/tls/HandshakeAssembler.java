package org.lineman.capture.tls;

import java.util.Arrays;

/** Puts handshake messages together that are spread over records and segments. Grows with what came, up to a limit. */
final class HandshakeAssembler {
    private static final int MOST = 1 << 15;
    private static final int FIRST = 512;

    private byte[] data = new byte[FIRST];
    private int length;
    private boolean abandoned;

    /** Takes a handshake message that is complete. */
    interface Receiver {
        /** One message; its body lies between the two positions. */
        void message(int type, byte[] data, int from, int to);
    }

    void take(byte[] from, int at, int bytes, Receiver receiver) {
        if (abandoned) {
            return;
        }
        if (length + bytes > MOST) {
            abandon();
            return;
        }
        if (length + bytes > data.length) {
            data = Arrays.copyOf(data, Math.max(data.length * 2, length + bytes));
        }
        System.arraycopy(from, at, data, length, bytes);
        length += bytes;
        int done = 0;
        while (length - done >= 4) {
            int size = (data[done + 1] & 0xff) << 16 | (data[done + 2] & 0xff) << 8 | data[done + 3] & 0xff;
            if (size > length - done - 4) {
                break;
            }
            receiver.message(data[done] & 0xff, data, done + 4, done + 4 + size);
            done += 4 + size;
        }
        System.arraycopy(data, done, data, 0, length - done);
        length -= done;
    }

    /** Gives up: something in between is missing. */
    void abandon() {
        abandoned = true;
        data = new byte[0];
        length = 0;
    }
}
