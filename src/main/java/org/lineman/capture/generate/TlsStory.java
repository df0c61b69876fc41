package org.lineman.capture.generate;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Iterator;
import org.lineman.capture.flow.Endpoint;

/** A TLS handshake that ends well, or is refused by an alert. */
public final class TlsStory implements Story {
    private static final int HANDSHAKE = 22;
    private static final int ALERT = 21;
    private static final int CHANGE_CIPHER_SPEC = 20;
    private static final int APPLICATION = 23;
    private static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private final TcpTalk talk;

    /** A connection on which the client has said hello. */
    private TlsStory(Endpoint client, Endpoint server, long startNanos, int offered) {
        talk = new TcpTalk(client, server, 0, startNanos, 7_000);
        talk.open(3).after(1).data(talk.client(), record(HANDSHAKE, 0x0301, hello(1, offered, "aes.example.net")));
        talk.after(3).ack(talk.server());
    }

    /**
     * A session that is established.
     *
     * @param offered the highest version that the client offers, as on the wire: 0x0301 for TLS 1.0
     * @param chosen the version that the server chooses; up to TLS 1.2
     * @param notAfter until when the server's certificate is valid
     * @param segment how many bytes of the server's answer fit in a segment
     */
    public static TlsStory established(
            Endpoint client, Endpoint server, long startNanos, int offered, int chosen, Instant notAfter, int segment) {
        TlsStory story = new TlsStory(client, server, startNanos, offered);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes(record(HANDSHAKE, chosen, hello(2, chosen, "")));
        answer.writeBytes(record(HANDSHAKE, chosen, certificate(notAfter)));
        answer.writeBytes(record(HANDSHAKE, chosen, message(14, new byte[0])));
        story.inSegments(story.talk.server(), answer.toByteArray(), segment);
        story.encrypted(story.talk.client(), chosen);
        story.encrypted(story.talk.server(), chosen);
        return story;
    }

    /**
     * A client that the server refuses.
     *
     * @param offered the highest version that the client offers
     * @param description the alert's number, 70 for protocol_version
     */
    public static TlsStory refused(Endpoint client, Endpoint server, long startNanos, int offered, int description) {
        TlsStory story = new TlsStory(client, server, startNanos, offered);
        story.talk.data(story.talk.server(), record(ALERT, offered, new byte[] {2, (byte) description}));
        story.talk.after(1).ack(story.talk.client()).after(1).fin(story.talk.server());
        return story;
    }

    private void inSegments(TcpTalk.End from, byte[] bytes, int segment) {
        for (int at = 0; at < bytes.length; at += segment) {
            int end = Math.min(bytes.length, at + segment);
            talk.after(1).data(from, Arrays.copyOfRange(bytes, at, end));
        }
        talk.after(1).ack(talk.client());
    }

    private void encrypted(TcpTalk.End from, int version) {
        talk.after(1).data(from, record(CHANGE_CIPHER_SPEC, version, new byte[] {1}));
        talk.after(1).data(from, record(HANDSHAKE, version, new byte[40]));
        talk.after(1).data(from, record(APPLICATION, version, new byte[300]));
        talk.after(1).ack(from == talk.client() ? talk.server() : talk.client());
    }

    private static byte[] record(int type, int version, byte[] body) {
        return ByteBuffer.allocate(5 + body.length)
                .put((byte) type)
                .putShort((short) version)
                .putShort((short) body.length)
                .put(body)
                .array();
    }

    private static byte[] message(int type, byte[] body) {
        return ByteBuffer.allocate(4 + body.length)
                .putInt(type << 24 | body.length)
                .put(body)
                .array();
    }

    private static byte[] hello(int type, int version, String name) {
        ByteBuffer body = ByteBuffer.allocate(400);
        body.putShort((short) Math.min(version, 0x0303)).put(new byte[32]).put((byte) 0);
        if (type == 1) {
            body.putShort((short) 2).putShort((short) 0x002f).put((byte) 1).put((byte) 0);
        } else {
            body.putShort((short) 0x002f).put((byte) 0);
        }
        byte[] asked = name.getBytes(StandardCharsets.US_ASCII);
        if (type == 1) {
            boolean modern = version > 0x0303;
            body.putShort((short) (9 + asked.length + (modern ? 9 : 0)));
            body.putShort((short) 0).putShort((short) (5 + asked.length));
            body.putShort((short) (3 + asked.length))
                    .put((byte) 0)
                    .putShort((short) asked.length)
                    .put(asked);
            if (modern) {
                body.putShort((short) 43).putShort((short) 5).put((byte) 4).putShort((short) version);
                body.putShort((short) 0x0303);
            }
        }
        return message(type, Arrays.copyOf(body.array(), body.position()));
    }

    /** As much of a certificate as it takes to carry a validity; nothing in it is signed. */
    private static byte[] certificate(Instant notAfter) {
        byte[] from = der(0x17, UTC_TIME.format(Instant.EPOCH).getBytes(StandardCharsets.US_ASCII));
        byte[] until = der(0x17, UTC_TIME.format(notAfter).getBytes(StandardCharsets.US_ASCII));
        byte[] body = join(
                der(0xa0, der(2, new byte[] {2})),
                der(2, new byte[] {9}),
                der(0x30, new byte[0]),
                der(0x30, new byte[0]),
                der(0x30, join(from, until)),
                der(0x30, new byte[0]));
        byte[] whole = der(0x30, join(der(0x30, body), der(0x30, new byte[0]), der(3, new byte[200])));
        byte[] entry = ByteBuffer.allocate(6 + whole.length)
                .put((byte) 0)
                .putShort((short) (3 + whole.length))
                .put((byte) 0)
                .putShort((short) whole.length)
                .put(whole)
                .array();
        return message(11, entry);
    }

    private static byte[] der(int tag, byte[] content) {
        byte[] length = content.length < 128
                ? new byte[] {(byte) content.length}
                : new byte[] {(byte) 0x82, (byte) (content.length >> 8), (byte) content.length};
        return join(new byte[] {(byte) tag}, length, content);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Override
    public Iterator<SentPacket> packets() {
        return talk.packets();
    }
}
