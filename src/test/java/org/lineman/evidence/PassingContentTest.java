package org.lineman.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class PassingContentTest {
    private static final int LENGTH = 300_000;

    @Test
    void itsBeginningCanBeLookedAtOftenAndTheRestReadOnce() throws IOException {
        byte[] bytes = new byte[LENGTH];
        new Random(1).nextBytes(bytes);
        PassingContent content = new PassingContent(new ByteArrayInputStream(bytes));
        for (int i = 0; i < 3; i++) {
            try (InputStream in = content.open()) {
                assertThat(in.readNBytes(512)).isEqualTo(Arrays.copyOf(bytes, 512));
            }
        }
        try (InputStream in = content.open()) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(content.size()).isEqualTo(LENGTH);
        assertThatThrownBy(content::open).isInstanceOf(IOException.class).hasMessageContaining("read already");
    }

    @Test
    void knowsACaptureByItsBeginningInGzipOrNot() throws IOException {
        byte[] pcap = new byte[LENGTH];
        System.arraycopy(new byte[] {(byte) 0xd4, (byte) 0xc3, (byte) 0xb2, (byte) 0xa1, 2, 0, 4, 0}, 0, pcap, 0, 8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(pcap);
        }
        assertThat(new PassingContent(new ByteArrayInputStream(pcap)).isCapture())
                .isTrue();
        assertThat(new PassingContent(new ByteArrayInputStream(packed.toByteArray())).isCapture())
                .isTrue();
        assertThat(new PassingContent(new ByteArrayInputStream("some text".getBytes())).isCapture())
                .isFalse();
        assertThat(new PassingContent(InputStream.nullInputStream()).isCapture())
                .isFalse();
    }
}
