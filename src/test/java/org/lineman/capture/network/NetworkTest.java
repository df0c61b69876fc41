package org.lineman.capture.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.lineman.capture.Captures;
import org.lineman.capture.flow.Endpoint;
import org.lineman.capture.generate.CaptureWriter;
import org.lineman.capture.generate.DatagramStory;
import org.lineman.capture.generate.Layout;

/** ICMP and ARP. */
class NetworkTest {

    @Test
    void tellsWhoCouldNotDeliverWhatToWhom() {
        Endpoint from = new Endpoint("10.40.0.1", 3_000);
        Endpoint to = new Endpoint("10.40.9.9", 15_000);
        DatagramStory story = new DatagramStory(Captures.START).udp(from, to, 0, new byte[20]);
        ByteBuffer message =
                ByteBuffer.allocate(8 + 28).put((byte) 3).put((byte) 13).position(8);
        message.put(story.last(), 0, 28);
        story.after(2).icmp(new Endpoint("10.40.5.5", 0), from, message.array());

        assertThat(Captures.report(story).unreachable())
                .containsExactly(new Unreachable(
                        "10.40.5.5", "10.40.0.1", "10.40.9.9", 17, 15_000, "prohibited by a filter", 1, 2, 2));
    }

    private static byte[] arp(int operation, int card, int address) {
        return ByteBuffer.allocate(42)
                .putShort((short) 0xffff)
                .putInt(-1)
                .putShort((short) 0x0200)
                .putInt(card)
                .putShort((short) 0x0806)
                .putLong(0x0001_0800_0604_0000L | operation)
                .putShort((short) 0x0200)
                .putInt(card)
                .putInt(address)
                .array();
    }

    @Test
    void findsAnAddressThatTwoCardsAnswerFor() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CaptureWriter writer =
                new CaptureWriter(out, Layout.PCAP_MICROSECONDS, ByteOrder.LITTLE_ENDIAN, 1, 65_535)) {
            writer.write(Captures.START, arp(2, 0x11, 0x0a280001));
            writer.write(Captures.START + 1_000, arp(2, 0x11, 0x0a280002));
            writer.write(Captures.START + 2_000, arp(1, 0x33, 0x0a280002));
            writer.write(Captures.START + 3_000, arp(2, 0x22, 0x0a280001));
        }

        assertThat(Captures.analyse(out.toByteArray()).arpConflicts())
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.address()).isEqualTo("10.40.0.1");
                    assertThat(conflict.macs()).containsExactly("02:00:00:00:00:11", "02:00:00:00:00:22");
                    assertThat(conflict.firstFrame()).isEqualTo(4);
                });
    }
}
