package org.lineman.capture.present;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lineman.capture.tls.TlsReport;
import org.lineman.capture.voice.H248Report;
import org.lineman.capture.voice.NtpReport;
import org.lineman.capture.voice.SipReport;
import org.lineman.capture.voice.UdpFlowReport;

/** The tables of the summary that have a row for each report and nothing to reckon. */
final class OtherTables {
    private OtherTables() {}

    static TextTable tls(List<TlsReport> reports, int most) {
        TextTable table = new TextTable("stream", "client", "server", "offered", "version", "outcome", "alerts");
        reports.stream()
                .limit(most)
                .forEach(tls -> table.row(
                        tls.stream(),
                        tls.client(),
                        tls.server(),
                        String.join(" ", tls.offered()),
                        tls.negotiated(),
                        words(tls.outcome()),
                        tls.alerts().size()));
        return table;
    }

    static TextTable udp(List<UdpFlowReport> reports, int most) {
        TextTable table =
                new TextTable("first", "second", "seconds", "packets there", "back", "dscp there", "dscp back");
        reports.stream()
                .limit(most)
                .forEach(udp -> table.row(
                        udp.first(),
                        udp.second(),
                        String.format(Locale.ROOT, "%.3f", udp.seconds()),
                        udp.fromFirst(),
                        udp.fromSecond(),
                        udp.marksFromFirst(),
                        udp.marksFromSecond()));
        return table;
    }

    static TextTable ntp(List<NtpReport> reports, int most) {
        TextTable table = new TextTable(
                "client",
                "server",
                "requests",
                "replies",
                "versions asked",
                "versions answered",
                "strata",
                "unsynchronised");
        reports.stream()
                .limit(most)
                .forEach(ntp -> table.row(
                        ntp.client(),
                        ntp.server(),
                        ntp.requests(),
                        ntp.replies(),
                        ntp.requestVersions(),
                        ntp.replyVersions(),
                        ntp.strata(),
                        ntp.unsynchronised()));
        return table;
    }

    static TextTable sip(List<SipReport> reports, int most) {
        TextTable table = new TextTable(
                "client", "server", "transport", "method", "requests", "repeated", "unanswered", "answers", "mean ms");
        reports.stream()
                .limit(most)
                .forEach(sip -> table.row(
                        sip.client(),
                        sip.server(),
                        sip.transport(),
                        sip.method(),
                        sip.requests(),
                        sip.repeated(),
                        sip.unanswered(),
                        sip.answers().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(answer -> answer.getValue() + " x " + answer.getKey())
                                .collect(Collectors.joining(", ")),
                        String.format(Locale.ROOT, "%.3f", sip.meanMillis())));
        return table;
    }

    static TextTable h248(List<H248Report> reports, int most) {
        TextTable table = new TextTable("gateway", "controller", "transport", "packets", "text", "binary");
        reports.stream()
                .limit(most)
                .forEach(h248 -> table.row(
                        h248.gateway(),
                        h248.controller(),
                        h248.transport(),
                        h248.packets(),
                        h248.text(),
                        h248.binary()));
        return table;
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
