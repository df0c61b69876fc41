package org.lineman.capture.present;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lineman.capture.CaptureReport;
import org.lineman.capture.CaptureSummary;
import org.lineman.capture.flow.LossSeries;
import org.lineman.capture.format.CaptureProblem;
import org.lineman.capture.heartbeat.HeartbeatDirection;
import org.lineman.capture.heartbeat.HeartbeatReport;
import org.lineman.capture.tcp.TcpDirectionReport;
import org.lineman.capture.tcp.TcpFlowReport;
import org.lineman.capture.tcp.TcpMark;
import org.lineman.capture.voice.RtpReport;

/** The summary that an engineer reads first: flows and heartbeat pairs as tables, losses over time as bars. */
public final class SummaryText {
    private static final String BARS = " .:-=+*#%@";
    private static final int MOST_ROWS = 50;

    private final CaptureReport report;
    private final StringBuilder text = new StringBuilder();

    private SummaryText(CaptureReport report) {
        this.report = report;
    }

    /** The summary of a report, in lines that end with a line feed. */
    public static String of(CaptureReport report) {
        SummaryText summary = new SummaryText(report);
        summary.head();
        summary.problems();
        summary.tcp();
        summary.heartbeats();
        summary.rtp();
        summary.others();
        return summary.text.toString();
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private void table(String title, TextTable table, int all) {
        if (!table.isEmpty()) {
            text.append('\n').append(title).append('\n').append(table.text());
            if (all > MOST_ROWS) {
                line("(%d more)", all - MOST_ROWS);
            }
        }
    }

    private void head() {
        CaptureSummary summary = report.summary();
        line(
                "%s%s: %d frames, %d bytes, %.3f s%s",
                report.format().layout(),
                report.format().gzip() ? " in gzip" : "",
                summary.frames(),
                summary.bytes(),
                summary.seconds(),
                summary.frames() == 0 ? "" : " from " + instant(summary.firstNanos()));
        if (summary.frames() > 0) {
            line("frames: %s", words(summary.framesByKind()));
        }
        if (summary.tcpStreams() > 0) {
            line(
                    "TCP: %s, %s, %s",
                    counted(summary.tcpStreams(), "connection"),
                    counted(summary.resets(), "reset"),
                    summary.tcpMarks().isEmpty() ? "nothing unusual" : marks(summary.tcpMarks()));
        }
        if (summary.flowsEvicted() > 0 || summary.flowsNotListed() > 0) {
            line("flows evicted: %d, not listed: %d", summary.flowsEvicted(), summary.flowsNotListed());
        }
        series("retransmissions", summary.retransmissions());
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
    }

    private static String words(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String marks(Map<TcpMark, ? extends Number> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue() + " " + entry.getKey().field())
                .collect(Collectors.joining(", "));
    }

    private void series(String what, LossSeries series) {
        int most = series.lost().isEmpty() ? 0 : Collections.max(series.lost());
        if (most > 0) {
            StringBuilder bars = new StringBuilder();
            for (int lost : series.lost()) {
                bars.append(BARS.charAt(lost == 0 ? 0 : 1 + lost * (BARS.length() - 2) / most));
            }
            line("%s, %d s a column, at most %d: |%s|", what, series.bucketSeconds(), most, bars);
        }
    }

    private void problems() {
        for (CaptureProblem problem : report.problems()) {
            line(
                    "problem at byte %d, frame %d (%d times): %s",
                    problem.offset(), problem.frame(), problem.count(), problem.says());
        }
    }

    private void tcp() {
        TextTable table = new TextTable(
                "stream", "client", "server", "handshake", "packets", "bytes", "rtt ms", "resets", "shut s", "marks");
        report.tcp().stream().limit(MOST_ROWS).forEach(flow -> {
            TcpDirectionReport client = flow.fromClient();
            TcpDirectionReport server = flow.fromServer();
            table.row(
                    flow.stream(),
                    flow.client(),
                    flow.server(),
                    flow.handshake().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    client.packets() + server.packets(),
                    client.bytes() + server.bytes(),
                    number(flow.initialRoundTripMillis()),
                    resets(flow),
                    number(client.zeroWindows().seconds() + server.zeroWindows().seconds()),
                    bothMarks(flow));
        });
        table("TCP connections", table, report.tcp().size());
    }

    private static String resets(TcpFlowReport flow) {
        int client = flow.fromClient().resets();
        int server = flow.fromServer().resets();
        return client + server == 0 ? "0" : client > 0 && server > 0 ? "both" : client > 0 ? "client" : "server";
    }

    private static String bothMarks(TcpFlowReport flow) {
        return List.of(TcpMark.values()).stream()
                .filter(mark -> flow.marked(mark) > 0)
                .map(mark -> flow.marked(mark) + " " + mark.field())
                .collect(Collectors.joining(", "));
    }

    private static String number(double value) {
        return value == 0 ? "" : String.format(Locale.ROOT, "%.3f", value);
    }

    private void heartbeats() {
        TextTable table = new TextTable(
                "from",
                "to",
                "asked",
                "answered",
                "lost",
                "repeated",
                "missed",
                "silences",
                "rtt ms",
                "jitter ms",
                "dscp asked",
                "dscp answered",
                "stopped");
        for (HeartbeatReport pair : report.heartbeats()) {
            for (HeartbeatDirection direction : pair.directions()) {
                table.row(
                        direction.from(),
                        direction.to(),
                        direction.requests(),
                        direction.answers(),
                        direction.lost(),
                        direction.repeated(),
                        direction.skippedNumbers(),
                        direction.silences(),
                        number(direction.roundTripMeanMillis()),
                        number(direction.jitterMillis()),
                        direction.requestMarks().keySet(),
                        direction.answerMarks().keySet(),
                        pair.stoppedFirst().equals(direction.from()) ? "first" : direction.stopped() ? "yes" : "no");
            }
        }
        table("Heartbeats (a request that never came cannot be told from one never sent)", table, 0);
        report.heartbeats().stream()
                .flatMap(pair -> pair.directions().stream())
                .forEach(direction -> series("lost from " + direction.from(), direction.series()));
    }

    private void rtp() {
        TextTable table = new TextTable("from", "to", "ssrc", "type", "packets", "lost", "loss", "jitter ms", "dscp");
        for (RtpReport rtp : report.rtp().stream().limit(MOST_ROWS).toList()) {
            table.row(
                    rtp.from(),
                    rtp.to(),
                    rtp.ssrc(),
                    rtp.payloadType(),
                    rtp.packets(),
                    rtp.lost(),
                    String.format(Locale.ROOT, "%.2f%%", rtp.lossPercent()),
                    number(rtp.meanJitterMillis()),
                    rtp.marks().keySet());
        }
        table("RTP streams", table, report.rtp().size());
    }

    private void others() {
        table(
                "TLS connections",
                OtherTables.tls(report.tls(), MOST_ROWS),
                report.tls().size());
        table(
                "UDP flows",
                OtherTables.udp(report.udp(), MOST_ROWS),
                report.udp().size());
        table("NTP", OtherTables.ntp(report.ntp(), MOST_ROWS), report.ntp().size());
        table("SIP", OtherTables.sip(report.sip(), MOST_ROWS), report.sip().size());
        table("H.248", OtherTables.h248(report.h248(), MOST_ROWS), report.h248().size());
    }
}
