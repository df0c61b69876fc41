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
    private static final int BYTES_A_PACKET = 760;

    private MakeCapture() {}

    /** Writes the file and prints how many frames it has. */
    public static void main(String[] arguments) throws IOException {
        long packets = Long.parseLong(arguments[1]) * 1_000_000 / BYTES_A_PACKET;
        CaptureGenerator generator = new CaptureGenerator();
        generator.tell(new TrafficStory(START, packets, Integer.parseInt(arguments[2]), 42));
        for (int i = 0; i < 10; i++) {
            generator.tell(new HeartbeatStory(
                    HeartbeatPlan.healthy("10.3.0.1", "10.3.1." + i, START, 30, i).losing(0.01, 0.02)));
        }
        for (int i = 0; i < 20; i++) {
            Endpoint from = new Endpoint("10.4.0." + i, 20_000);
            generator.tell(new RtpStory(from, new Endpoint("10.4.1." + i, 30_000), START, 1_500, 0.01, 3, 46, i));
            Endpoint client = new Endpoint("10.5.0." + i, 40_000);
            generator.tell(new ZeroWindowStory(
                    client, new Endpoint("10.5.1.1", 8765), START, 20_000, ZeroWindowStory.Ending.RECOVERS, 1, i));
        }
        System.out.println(generator.write(Files.newOutputStream(Path.of(arguments[0])), CaptureFile.USUAL));
    }
}
