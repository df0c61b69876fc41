package org.lineman.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lineman.capture.CaptureAnalyser;
import org.lineman.capture.CaptureReport;

/**
 * Analyses a capture and prints frames, connections, the most memory that the process held in kilobytes, and the
 * processor time of the last analysis in milliseconds: {@code AnalyseCapture FILE [TIMES]}. From the third time on, that is
 * what it costs inside a service that has been running.
 */
public final class AnalyseCapture {
    private AnalyseCapture() {}

    /** Prints {@code frames connections kilobytes milliseconds}. */
    public static void main(String[] arguments) throws IOException {
        int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        CaptureReport report = null;
        long nanos = 0;
        for (int i = 0; i < times; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
                report = new CaptureAnalyser().analyse(in);
            }
            nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        }
        String held = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> line.replaceAll("\\D", ""))
                .findFirst()
                .orElse("0");
        System.out.println(report.summary().frames() + " " + report.summary().tcpStreams() + " " + held + " "
                + nanos / 1_000_000);
    }
}
