package org.lineman.capture;

import java.io.InputStream;
import java.util.Objects;
import org.lineman.capture.format.CaptureFormat;
import org.lineman.capture.format.CaptureReader;
import org.lineman.capture.format.Problems;
import org.lineman.capture.tcp.TcpObserver;

/**
 * Reads a capture once, from any stream and in memory that does not depend on its length, and tells what is in it. A
 * damaged capture yields what could be read and the problems met; no capture makes it throw. Safe for concurrent use:
 * each call has its own state.
 */
public final class CaptureAnalyser {
    private final CaptureLimits limits;

    /** An analyser with the usual limits. */
    public CaptureAnalyser() {
        this(CaptureLimits.USUAL);
    }

    /** An analyser with other limits. */
    public CaptureAnalyser(CaptureLimits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /**
     * Analyses a capture.
     *
     * @param capture pcap or pcapng, possibly in gzip, from its first byte on; read to its end and left open
     */
    public CaptureReport analyse(InputStream capture) {
        return analyse(capture, TcpObserver.NONE);
    }

    /**
     * Analyses a capture and tells of every TCP segment on the way.
     *
     * @param capture pcap or pcapng, possibly in gzip, from its first byte on; read to its end and left open
     * @param observer told of each segment, in the order of frames
     */
    public CaptureReport analyse(InputStream capture, TcpObserver observer) {
        Problems problems = new Problems();
        Analysis analysis = new Analysis(limits, problems, observer);
        CaptureFormat format = CaptureReader.read(capture, analysis, problems);
        return analysis.report(format);
    }
}
