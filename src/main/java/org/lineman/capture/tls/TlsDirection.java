package org.lineman.capture.tls;

import java.util.ArrayList;
import java.util.List;
import org.lineman.capture.format.Wire;
import org.lineman.capture.tcp.TcpSegment;

/** Follows the records that one end sends, across segments. */
final class TlsDirection implements HandshakeAssembler.Receiver {
    static final int CHANGE_CIPHER_SPEC = 20;
    static final int ALERT = 21;
    static final int HANDSHAKE = 22;
    static final int APPLICATION = 23;

    private static final int CLIENT_HELLO = 1;
    private static final int SERVER_HELLO = 2;
    private static final int CERTIFICATE = 11;
    private static final int LONGEST_RECORD = (1 << 14) + 2048;
    private static final int MOST_ALERTS = 16;

    /** An alert as it was sent. */
    record Alert(boolean fatal, int description, long frame, long nanos) {}

    private final byte[] header = new byte[5];
    private List<Alert> alerts = List.of();
    private int alertLevel;
    private HandshakeAssembler handshake;
    private boolean inStep;
    private int expected;
    private int headerBytes;
    private int bodyLeft;
    private int bodyDone;
    private int records;
    private int applicationVersion;
    private int handshakeVersion;
    private boolean encrypted;
    private Hello clientHello;
    private Hello serverHello;
    private TlsCertificate certificate;
    private long frame;
    private long nanos;

    /** True if a payload begins with what can only be taken for a record. */
    static boolean startsRecord(byte[] data, int at, int end) {
        if (end - at < 5) {
            return false;
        }
        int type = data[at];
        int length = Wire.u16(data, at + 3);
        return type >= CHANGE_CIPHER_SPEC
                && type <= APPLICATION
                && data[at + 1] == 3
                && data[at + 2] >= 0
                && data[at + 2] <= 4
                && length > 0
                && length <= LONGEST_RECORD;
    }

    /** A header may itself be cut into segments; once it is whole it is looked at again. */
    private static boolean mayStartRecord(byte[] data, int at, int captured) {
        return captured > 0 && captured < 5 && data[at] >= CHANGE_CIPHER_SPEC && data[at] <= APPLICATION;
    }

    void take(TcpSegment segment, byte[] data) {
        frame = segment.frame();
        nanos = segment.nanos();
        int from = segment.payload();
        int captured = segment.payloadEnd() - from;
        int late = inStep ? segment.sequence() - expected : 0;
        if (late > 0 && !jump(late)) {
            inStep = false;
        }
        if (!inStep) {
            if (!startsRecord(data, from, from + captured) && !mayStartRecord(data, from, captured)) {
                return;
            }
            restart(segment.sequence());
        }
        int old = expected - segment.sequence();
        if (old < 0 || old >= segment.length()) {
            return;
        }
        if (old < captured) {
            read(data, from + old, from + captured);
        }
        expected = segment.sequence() + segment.length();
        int cut = segment.length() - Math.max(captured, old);
        if (cut > 0 && !leap(cut)) {
            inStep = false;
        }
    }

    private void restart(int sequence) {
        inStep = true;
        expected = sequence;
        headerBytes = 0;
        bodyLeft = 0;
    }

    private boolean jump(int bytes) {
        expected += bytes;
        return leap(bytes);
    }

    /** Steps over bytes that are missing; false if a record's header may be among them. */
    private boolean leap(int bytes) {
        if (handshake != null) {
            handshake.abandon();
        }
        if (headerBytes < 5 || bytes > bodyLeft) {
            return false;
        }
        bodyDone += bytes;
        bodyLeft -= bytes;
        headerBytes = bodyLeft == 0 ? 0 : headerBytes;
        return true;
    }

    private void read(byte[] data, int from, int end) {
        int at = from;
        while (at < end && inStep) {
            if (headerBytes < 5) {
                header[headerBytes++] = data[at++];
                if (headerBytes == 5) {
                    begin();
                }
            } else {
                int bytes = Math.min(end - at, bodyLeft);
                body(data, at, bytes);
                at += bytes;
            }
        }
    }

    private void begin() {
        if (!startsRecord(header, 0, 5)) {
            inStep = false;
            return;
        }
        bodyLeft = Wire.u16(header, 3);
        bodyDone = 0;
        records++;
        int version = Wire.u16(header, 1);
        if (header[0] == APPLICATION) {
            applicationVersion = version;
            encrypted = true;
        } else if (header[0] == HANDSHAKE) {
            handshakeVersion = version;
        } else if (header[0] == CHANGE_CIPHER_SPEC) {
            encrypted = true;
        }
    }

    private void body(byte[] data, int at, int bytes) {
        if (header[0] == HANDSHAKE && !encrypted) {
            if (handshake == null) {
                handshake = new HandshakeAssembler();
            }
            handshake.take(data, at, bytes, this);
        } else if (header[0] == ALERT && !encrypted && Wire.u16(header, 3) == 2) {
            for (int i = 0; i < bytes; i++) {
                alert(bodyDone + i, data[at + i] & 0xff);
            }
        }
        bodyDone += bytes;
        bodyLeft -= bytes;
        if (bodyLeft == 0) {
            headerBytes = 0;
        }
    }

    private void alert(int index, int value) {
        if (index == 0) {
            alertLevel = value;
        } else if (alerts.size() < MOST_ALERTS) {
            alerts = alerts.isEmpty() ? new ArrayList<>() : alerts;
            alerts.add(new Alert(alertLevel == 2, value, frame, nanos));
        }
    }

    @Override
    public void message(int type, byte[] data, int from, int to) {
        if (type == CLIENT_HELLO && clientHello == null) {
            clientHello = Hello.read(data, from, to, true);
        } else if (type == SERVER_HELLO) {
            serverHello = Hello.read(data, from, to, false);
        } else if (type == CERTIFICATE && certificate == null && to - from > 6) {
            certificate = CertificateDates.read(data, from + 6, to);
        }
    }

    int records() {
        return records;
    }

    /** The version in application records; 0 if there were none. */
    int applicationVersion() {
        return applicationVersion;
    }

    /** The version in handshake records; 0 if there were none. */
    int handshakeVersion() {
        return handshakeVersion;
    }

    /** True once something was sent that can no longer be read. */
    boolean isEncrypted() {
        return encrypted;
    }

    Hello clientHello() {
        return clientHello;
    }

    Hello serverHello() {
        return serverHello;
    }

    TlsCertificate certificate() {
        return certificate;
    }

    List<Alert> alerts() {
        return alerts;
    }
}
