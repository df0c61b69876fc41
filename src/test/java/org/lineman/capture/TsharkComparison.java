package org.lineman.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lineman.capture.network.MarkCount;
import org.lineman.capture.tcp.TcpFlowReport;
import org.lineman.capture.tcp.TcpMark;
import org.lineman.capture.tls.TlsReport;

/**
 * Compares what the analyser and tshark say of a capture. The exceptions, each with its reason, are in
 * docs/explanation/capture-analyser.md; those that can be told frame by frame are in {@link #excepted}.
 */
final class TsharkComparison {
    /** Wireshark's two counts of what it calls unseen segments are heuristics that we approximate; nothing rests on them. */
    private static final int NOT_COMPARED = TcpMark.ACK_LOST_SEGMENT.bit();

    private static final int SENT_AGAIN =
            TcpMark.RETRANSMISSION.bit() | TcpMark.FAST_RETRANSMISSION.bit() | TcpMark.OUT_OF_ORDER.bit();

    private static final int SHORTEST_ETHERNET_AND_IP = 34;

    private record Ours(long stream, int marks) {}

    private final Map<Long, Ours> ours = new HashMap<>();
    private final List<String> differences = new ArrayList<>();
    private final Set<String> unseenAcknowledged = new HashSet<>();
    private final CaptureReport report;
    private long compared;
    private long excepted;

    private TsharkComparison(Path capture) throws IOException {
        try (InputStream in = Files.newInputStream(capture)) {
            report = new CaptureAnalyser()
                    .analyse(in, (frame, stream, marks) -> ours.put(frame, new Ours(stream, marks)));
        }
        frames(capture);
        marks(capture);
        resets(capture);
        alerts(capture);
    }

    /** Compares one capture. */
    static TsharkComparison of(Path capture) throws IOException {
        return new TsharkComparison(capture);
    }

    /** What differs, one line each; the first ones if there are many. */
    List<String> differences() {
        return differences.subList(0, Math.min(20, differences.size()));
    }

    /** TCP segments compared. */
    long compared() {
        return compared;
    }

    /** Segments whose difference is a known exception. */
    long excepted() {
        return excepted;
    }

    CaptureReport report() {
        return report;
    }

    private void frames(Path capture) throws IOException {
        List<String> fields = new ArrayList<>(List.of("frame.number", "tcp.stream"));
        int cut = 2 + TcpMark.values().length;
        for (TcpMark mark : TcpMark.values()) {
            fields.add("tcp.analysis." + mark.field());
        }
        fields.addAll(List.of("frame.cap_len", "tcp.hdr_len"));
        Set<Long> theirs = new HashSet<>();
        for (String[] row : Tshark.fields(capture, List.of(), fields)) {
            // A message that quotes another packet shows that packet's fields too; it is no segment.
            if (!row[1].isEmpty() && !quoted(row[1]) && ours.containsKey(Long.parseLong(row[0]))) {
                theirs.add(Long.parseLong(row[0]));
                compare(row, headerWasCut(row[cut], row[cut + 1]));
            } else if (!row[1].isEmpty() && !quoted(row[1]) && !isIcmp(capture, row[0])) {
                differences.add("frame " + row[0] + ": a TCP segment for tshark only");
            }
        }
        ours.keySet().stream()
                .filter(frame -> !theirs.contains(frame))
                .forEach(frame -> differences.add("frame " + frame + ": a TCP segment for us only"));
    }

    private static boolean quoted(String streams) {
        return streams.contains(",");
    }

    private static boolean isIcmp(Path capture, String frame) throws IOException {
        List<String[]> rows = Tshark.fields(
                capture, List.of("-Y", "frame.number==" + frame + " && (icmp || icmpv6)"), List.of("frame.number"));
        return !rows.isEmpty();
    }

    /** Of a segment whose options were cut off tshark shows no marks, though it goes on from them. */
    private static boolean headerWasCut(String captured, String header) {
        return header.isEmpty() || Integer.parseInt(captured) < SHORTEST_ETHERNET_AND_IP + Integer.parseInt(header);
    }

    private void compare(String[] row, boolean headerWasCut) {
        compared++;
        Ours mine = ours.get(Long.parseLong(row[0]));
        int theirs = 0;
        for (TcpMark mark : TcpMark.values()) {
            theirs |= row[2 + mark.ordinal()].isEmpty() ? 0 : mark.bit();
        }
        if (TcpMark.ACK_LOST_SEGMENT.in(theirs)) {
            unseenAcknowledged.add(row[1]);
        }
        int differing = (theirs ^ mine.marks()) & ~NOT_COMPARED;
        if (mine.stream() != Long.parseLong(row[1])) {
            differences.add("frame " + row[0] + ": stream " + row[1] + " for tshark, " + mine.stream() + " for us");
        } else if (excepted(differing, row[1]) || differing != 0 && theirs == 0 && headerWasCut) {
            excepted++;
        } else if (differing != 0) {
            differences.add("frame " + row[0] + " of stream " + row[1] + ": tshark " + TcpMark.of(theirs) + ", we "
                    + TcpMark.of(mine.marks()));
        }
    }

    /** tshark calls more retransmissions fast once it saw an ACK for what was not captured. */
    private boolean excepted(int differing, String stream) {
        return differing != 0 && (differing & ~SENT_AGAIN) == 0 && unseenAcknowledged.contains(stream);
    }

    private void marks(Path capture) throws IOException {
        Map<Integer, Long> theirs = new TreeMap<>();
        for (String[] row :
                Tshark.fields(capture, List.of(), List.of("ip.dsfield.dscp", "ipv6.tclass.dscp", "frame.protocols"))) {
            String mark = innermost(row[0], row[1]);
            if (!mark.isEmpty()) {
                theirs.merge(Integer.parseInt(mark), 1L, Long::sum);
            }
        }
        Map<Integer, Long> mine = new TreeMap<>();
        for (MarkCount count : report.marks()) {
            mine.merge(count.dscp(), count.packets(), Long::sum);
        }
        if (!mine.equals(theirs)) {
            differences.add("IP packets by DSCP: tshark " + theirs + ", we " + mine);
        }
    }

    private void resets(Path capture) throws IOException {
        Map<String, Integer> theirs = new TreeMap<>();
        List<String> fields = List.of("ip.src", "ipv6.src", "tcp.stream");
        for (String[] row : Tshark.fields(capture, List.of("-Y", "tcp.flags.reset==1 && !icmp"), fields)) {
            theirs.merge(innermost(row[0], row[1]), 1, Integer::sum);
        }
        Map<String, Integer> mine = new TreeMap<>();
        for (TcpFlowReport flow : report.tcp()) {
            mine.merge(flow.client().address(), flow.fromClient().resets(), Integer::sum);
            mine.merge(flow.server().address(), flow.fromServer().resets(), Integer::sum);
        }
        mine.values().removeIf(count -> count == 0);
        if (!mine.equals(theirs)) {
            differences.add("resets by sender: tshark " + theirs + ", we " + mine);
        }
    }

    private void alerts(Path capture) throws IOException {
        List<String> theirs = new ArrayList<>();
        List<String> fields = List.of("frame.number", "tls.alert_message.level", "tls.alert_message.desc");
        for (String[] row : Tshark.fields(capture, List.of("-Y", "tls.alert_message.desc"), fields)) {
            theirs.add(String.join(" ", row));
        }
        List<String> mine = new ArrayList<>();
        for (TlsReport tls : report.tls()) {
            tls.alerts()
                    .forEach(alert ->
                            mine.add(alert.frame() + " " + (alert.fatal() ? 2 : 1) + " " + alert.description()));
        }
        if (!mine.equals(theirs)) {
            differences.add("TLS alerts (frame, level, description): tshark " + theirs + ", we " + mine);
        }
    }

    /** The last value of a field that a tunnel shows twice; an ICMP message's quotation is taken off by the caller. */
    private static String innermost(String v4, String v6) {
        String all = v6.isEmpty() ? v4 : v6;
        return all.substring(all.lastIndexOf(',') + 1);
    }
}
