package org.lineman.capture.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.lineman.capture.Captures;
import org.lineman.capture.flow.Endpoint;
import org.lineman.capture.generate.CaptureFile;
import org.lineman.capture.generate.HeartbeatPlan;
import org.lineman.capture.generate.HeartbeatStory;
import org.lineman.capture.generate.Layout;
import org.lineman.capture.generate.Story;
import org.lineman.capture.generate.TcpTalk;
import org.lineman.capture.generate.TlsStory;
import org.lineman.capture.generate.Wrapping;

/** Writes the corpus again: {@code CorpusMaker FOLDER}. A damaged file is named after the problem that it must yield. */
public final class CorpusMaker {
    private static final Endpoint CLIENT = new Endpoint("192.0.2.10", 40_000);
    private static final Endpoint SERVER = new Endpoint("192.0.2.20", 8765);

    private CorpusMaker() {}

    /** Writes all files. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Story[] stories = {
            new HeartbeatStory(HeartbeatPlan.healthy("192.0.2.1", "192.0.2.2", Captures.START, 4, 1)),
            new TcpTalk(CLIENT, SERVER, 0, Captures.START, 99).open(1),
            TlsStory.refused(CLIENT, new Endpoint("192.0.2.30", 443), Captures.START, 0x0301, 70)
        };
        for (Layout layout : Layout.values()) {
            for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
                String name = "whole-" + (layout + "-" + order).toLowerCase(Locale.ROOT);
                Files.write(folder.resolve(name), Captures.bytes(CaptureFile.USUAL.in(layout, order), stories));
            }
        }
        for (Wrapping wrapping : Wrapping.values()) {
            String name = "whole-" + wrapping.name().toLowerCase(Locale.ROOT);
            Files.write(folder.resolve(name), Captures.bytes(CaptureFile.USUAL.wrapped(wrapping), stories));
        }
        damaged(folder, stories);
    }

    private static void damaged(Path folder, Story... stories) throws IOException {
        byte[] pcap = Captures.bytes(CaptureFile.USUAL, stories);
        byte[] pcapng = Captures.bytes(CaptureFile.USUAL.in(Layout.PCAPNG, ByteOrder.LITTLE_ENDIAN), stories);
        byte[] gzip = Captures.bytes(CaptureFile.USUAL.packed(), stories);
        write(folder, "cut_short-record", Arrays.copyOf(pcap, pcap.length - 7));
        write(folder, "cut_short-block", Arrays.copyOf(pcapng, pcapng.length - 7));
        write(folder, "cut_short-gzip", Arrays.copyOf(gzip, gzip.length / 2));
        write(folder, "read_failed-gzip-checksum", with(gzip, gzip.length - 8, 0x5a5a5a5a));
        write(folder, "not_a_capture-empty", new byte[0]);
        write(folder, "not_a_capture-text", "10.1.1.1 -> 10.1.1.2 TCP [TCP ZeroWindow]\n".getBytes("US-ASCII"));
        write(folder, "bad_record_length-huge", with(pcap, 24 + 8, 0x7fffffff));
        write(folder, "beyond_snaplen-lying", with(pcap, 16, 20));
        write(folder, "bad_block_length-zero", with(pcapng, 28 + 32 + 4, 0));
        write(folder, "bad_block_length-odd", with(pcapng, 28 + 32 + 4, 35));
        write(folder, "bad_block_length-order", with(pcapng, 8, 0x12345678));
        write(folder, "bad_block_length-packet", with(pcapng, 28 + 32 + 20, 9_999));
        write(folder, "unknown_interface-nine", with(pcapng, 28 + 32 + 8, 9));
        write(folder, "time_missing-far-future", with(pcapng, 28 + 32 + 12, 0xffffffff));
        write(folder, "time_unset-epoch", with(pcap, 24, 0));
        write(folder, "time_backwards-hour", with(pcap, 24, (int) (Captures.START / 1_000_000_000L) + 3_600));
        write(folder, "unknown_link_type-usb", with(pcap, 20, 220));
    }

    private static void write(Path folder, String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private static byte[] with(byte[] original, int at, int value) {
        byte[] copy = original.clone();
        ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        return copy;
    }
}
