package org.lineman.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lineman.capture.flow.Endpoint;
import org.lineman.capture.generate.CaptureFile;
import org.lineman.capture.generate.CaptureGenerator;
import org.lineman.capture.generate.HeartbeatPlan;
import org.lineman.capture.generate.HeartbeatStory;
import org.lineman.capture.generate.RtpStory;
import org.lineman.capture.generate.TrafficStory;
import org.lineman.capture.generate.ZeroWindowStory;

/** Makes the capture that the measurement reads: {@code MakeCapture FILE MEGABYTES CONNECTIONS}. */
public final class MakeCapture {
    private static final long START = 1_700_000_000_000_000_000L;
    private static final int BYTES_A_PACKET = 375;
    private static final int SECONDS = 120;
    private static final int RTP_PACKETS = 6_000;

    private MakeCapture() {}

    /** Writes the file and prints how many frames it has. */
    public static void main(String[] arguments) throws IOException {
        long packets = Long.parseLong(arguments[1]) * 1_000_000 / BYTES_A_PACKET;
        int calls = (int) (packets * 2 / 3 / RTP_PACKETS);
        int gapMicros = (int) Math.max(2, SECONDS * 1_000_000L * 3 / packets);
        CaptureGenerator generator = new CaptureGenerator();
        generator.tell(new TrafficStory(START, packets / 3, Integer.parseInt(arguments[2]), gapMicros, 42));
        for (int i = 0; i < 10; i++) {
            generator.tell(new HeartbeatStory(
                    HeartbeatPlan.healthy("10.3.0.1", "10.3.1." + i, START, SECONDS, i).losing(0.01, 0.02)));
        }
        for (int i = 0; i < calls; i++) {
            Endpoint from = new Endpoint("10.4." + i / 250 + "." + i % 250, 20_000);
            Endpoint to = new Endpoint("10.14." + i / 250 + "." + i % 250, 30_000);
            generator.tell(new RtpStory(from, to, START, RTP_PACKETS, 0.01, 3, 46, i));
        }
        for (int i = 0; i < 20; i++) {
            Endpoint client = new Endpoint("10.5.0." + i, 40_000);
            generator.tell(new ZeroWindowStory(
                    client, new Endpoint("10.5.1.1", 8765), START, 20_000, ZeroWindowStory.Ending.RECOVERS, 1, i));
        }
        System.out.println(generator.write(Files.newOutputStream(Path.of(arguments[0])), CaptureFile.USUAL));
    }
}
