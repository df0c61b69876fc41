package org.lineman.diagnosis;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lineman.diagnosis.Answer.Candidate;
import org.lineman.diagnosis.Answer.ChainLink;
import org.lineman.diagnosis.Answer.SourceRef;
import org.lineman.diagnosis.Answer.Step;
import org.lineman.diagnosis.Answer.Term;
import org.lineman.evidence.ReadingProblem;
import org.lineman.evidence.Source;
import org.lineman.fact.CoreDump;
import org.lineman.fact.DeviceOutOfService;
import org.lineman.fact.Fact;
import org.lineman.fact.MinimumTls;
import org.lineman.fact.Stamp;
import org.lineman.fact.Subject;
import org.lineman.fact.TlsVersion;
import org.lineman.fact.When;

/** Answers as the service gives them, for tests of what presents them. */
public final class SampleAnswers {
    private static final String STALLED = "cisco-uc-node-stalled";
    private static final String CRASH = "cisco-ucm-ccm-crash";
    private static final String PORTS = "cisco-ucce-cti-ports-lost";
    private static final String PEGGED = "cisco-uc-node-cpu-pegged";
    private static final String SUB = "node:ams-cucm-sub4";
    private static final String TFTP = "node:ams-cucm-tftp1";
    private static final String GATEWAY = "node:PG2A";

    private SampleAnswers() {}

    /** An outage of mobile agents with its root, and a second problem that has nothing to do with it. */
    public static Answer twoProblems() {
        return new Answer(
                "d1f2a9c47be0",
                new Answer.PackRef("2026.11.0", "sha256:0c0ffee0aa55"),
                new Answer.EvidenceSummary("sha256:77aa01", items()),
                new Answer.IncidentWindow(
                        "2024-03-05T10:00:00+01:00",
                        "2024-03-05T11:00:00+01:00",
                        "2024-03-05T10:12:41+01:00",
                        "Europe/Amsterdam",
                        "given"),
                "likely",
                List.of(outage(), tftp()),
                List.of(candidate(
                        "cisco-host-hardware-fault", "A part of the host failed", "host:esx-07", -8, "inconclusive")),
                List.of(candidate(
                        "cisco-cti-over-capacity", "More CTI ports than the node may hold", SUB, -22, "ruled-out")),
                List.of(new Answer.Coincident(
                        "product-end-of-support",
                        "A product is past its vendor's date",
                        "node:PG2A",
                        "no path to any reported symptom, and it harms nothing by itself")),
                List.of(new Answer.Stale(
                        "core-dump ccm on ams-cucm-sub4, 2021-11-20 03:10:44",
                        "more than two years before the incident window",
                        lines("cores.txt", "3"))),
                List.of(),
                List.of(new Answer.Missing(
                        "cpu-usage of ams-cucm-sub4 at 10:12", List.of(STALLED + "/cpu-or-blocked"))),
                List.of(new Answer.TestToRun(
                        "read-perfmon",
                        "Read the performance counters of the minutes before the crash",
                        List.of(STALLED + "/cpu-or-blocked"),
                        "file get activelog cm/log/ris/csv/PerfMon*.csv",
                        "ams-cucm-sub4",
                        10,
                        "none",
                        "Processor(_Total) % CPU Time and IOwait from 10:05 to 10:13: a pegged CPU or a blocked disk",
                        0.61)),
                steps(),
                List.of(new Answer.Flag(
                        "end-of-support",
                        "cisco-ctios",
                        "CTI OS has been without vendor support since 2018-07-31: the vendor will not take the case",
                        lines("jgw1.log", "2"))),
                List.of(
                        new Answer.Moment("2024-03-05T10:12:41+01:00", 0, "ccm aborted", lines("cores.txt", "5")),
                        new Answer.Moment(
                                "2024-03-05T10:12:43+01:00", 2, "LCP port out of service", lines("jgw1.log", "118"))),
                List.of(new Answer.Identity(
                        "ams-cucm-sub4",
                        List.of("10.44.7.24", "ams-cucm-sub4.example.net"),
                        "the name of ams-cucm-sub4.txt names ams-cucm-sub4",
                        true)),
                facts(),
                List.of(new ReadingProblem(
                        Source.Lines.at("cores.txt", 9), "the line is cut off: the name of the core file is missing")));
    }

    /** A paste that says too little. */
    public static Answer inconclusive() {
        Answer full = twoProblems();
        return new Answer(
                "0000aa",
                full.pack(),
                new Answer.EvidenceSummary(
                        "sha256:01",
                        List.of(new Answer.Item("paste", 420, "text", "", 6, 1, 5, List.of("2: show ver", "4: ^C")))),
                new Answer.IncidentWindow("", "", "", "", "inferred"),
                "inconclusive",
                List.of(),
                List.of(
                        candidate(
                                "avaya-cm-gip-stalled",
                                "The GIP process of CM stopped reading",
                                "node:cm-east",
                                -2,
                                "inconclusive"),
                        candidate(
                                "avaya-aes-tls-version-mismatch",
                                "AES upgrade left a peer speaking an older TLS version",
                                "link:aes-east <-> cm-east",
                                -7,
                                "inconclusive")),
                List.of(),
                List.of(),
                List.of(),
                List.of(new ChainLink("symptom", "cti-link-resets", "CTI links reset", "", "reported", "")),
                List.of(),
                List.of(new Answer.TestToRun(
                        "capture-cti-link",
                        "Capture the CTI link for two minutes",
                        List.of("avaya-cm-gip-stalled/lasting-zero-window"),
                        "tcpdump -i eth0 -w /tmp/cti.pcap host 192.0.2.20 and port 8765",
                        "CM",
                        2,
                        "none",
                        "zero windows that never open again, and the TLS version of the records",
                        0.74)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Answer.Problem outage() {
        return new Answer.Problem(
                "likely",
                "A node stood still and its monitors aborted its services",
                "reported",
                new Answer.Root(STALLED, SUB, 14, 0.96),
                List.of(),
                outageChain(),
                List.of("agents-logged-out"),
                outageDifferential());
    }

    private static List<ChainLink> outageChain() {
        return List.of(
                link("cause", "cisco-host-hardware-fault", "A part of the host failed", "host:esx-07", "not-shown", ""),
                link(
                        "cause",
                        STALLED,
                        "A node stood still and its monitors aborted its services",
                        SUB,
                        "established",
                        "shown"),
                link("cause", CRASH, "CallManager crashed", SUB, "established", "shown"),
                link("cause", PORTS, "The gateway lost its CTI ports", GATEWAY, "established", "assumed"),
                link("symptom", "agents-logged-out", "Agents are logged out", "", "reported", "assumed"));
    }

    private static List<Candidate> outageDifferential() {
        return List.of(
                new Candidate(
                        STALLED,
                        "A node stood still and its monitors aborted its services",
                        SUB,
                        14,
                        0.96,
                        "likely",
                        -15,
                        stalledTerms()),
                new Candidate(
                        CRASH,
                        "CallManager crashed",
                        SUB,
                        11,
                        0.93,
                        "likely",
                        -15,
                        List.of(
                                new Term(
                                        "core-of-the-incident",
                                        "PRESENT",
                                        13,
                                        "ccm left a core file at 10:12:41",
                                        List.of(lines("cores.txt", "5"))),
                                new Term(
                                        "leads-to/" + PORTS,
                                        "PRESENT",
                                        13,
                                        "it explains that the gateway lost its CTI ports",
                                        List.of()))),
                new Candidate(
                        PORTS,
                        "The gateway lost its CTI ports",
                        GATEWAY,
                        16,
                        0.98,
                        "likely",
                        -10,
                        List.of(new Term(
                                "terminals-out-of-service",
                                "PRESENT",
                                26,
                                "214 terminals out of service, DEVICE_UNREGISTERED (1005)",
                                manyLines()))));
    }

    private static List<Term> stalledTerms() {
        return List.of(
                new Term(
                        "two-services-aborted",
                        "PRESENT",
                        20,
                        "ccm and CTIManager of ams-cucm-sub4 were aborted by their own monitors within 1 s of each other",
                        List.of(
                                lines("cores.txt", "5-6"),
                                lines("backtrace-ccm.txt", "14"),
                                lines("backtrace-cti.txt", "14"))),
                new Term("leads-to/" + CRASH, "PRESENT", 13, "it explains that CallManager crashed", List.of()),
                new Term(
                        "planned-restart",
                        "ABSENT",
                        -4,
                        "nobody restarted the services: the command log covers the hour",
                        List.of(lines("cli.log", "1-240"))),
                new Term(
                        "abort-reason",
                        "PRESENT",
                        0,
                        "the monitor says \"unable to process signals\"",
                        List.of(lines("backtrace-ccm.txt", "14"))),
                new Term(
                        "cpu-or-blocked",
                        "UNKNOWN",
                        0,
                        "whether the CPU was pegged or a function was blocked",
                        List.of()));
    }

    private static Answer.Problem tftp() {
        return new Answer.Problem(
                "possible",
                "The CPU of a node is pegged",
                "independent",
                new Answer.Root(PEGGED, TFTP, 3, 0.67),
                List.of(),
                List.of(
                        link("cause", PEGGED, "The CPU of a node is pegged", TFTP, "established", ""),
                        link(
                                "symptom",
                                "node-not-authenticated",
                                "A node is not authenticated",
                                TFTP,
                                "observed",
                                "shown")),
                List.of("node-not-authenticated"),
                List.of(new Candidate(
                        PEGGED,
                        "The CPU of a node is pegged",
                        TFTP,
                        3,
                        0.67,
                        "possible",
                        -10,
                        List.of(new Term(
                                "cpu-high-for-hours",
                                "PRESENT",
                                13,
                                "the hypervisor shows 99.7 % for 120 minutes",
                                List.of(new SourceRef("request.json", "", "", "/facts/0")))))));
    }

    private static List<Step> steps() {
        return List.of(
                new Step(
                        "preserve",
                        "Copy both core files and the traces of the hour off ams-cucm-sub4",
                        "ams-cucm-sub4",
                        "the log partition purges the oldest files first",
                        "none",
                        "",
                        "",
                        false,
                        CRASH),
                new Step(
                        "restore",
                        "Check that the ports have registered with the next node of their group",
                        "",
                        "",
                        "agents log in again; no calls are lost",
                        "show risdb query cti",
                        "",
                        false,
                        PORTS),
                new Step(
                        "fix",
                        "Move the node to another host",
                        "vCenter",
                        "",
                        "the node is away for about 20 minutes; phones register elsewhere",
                        "utils service list",
                        "move it back",
                        true,
                        STALLED),
                new Step(
                        "never",
                        "Do not power the node off through the hypervisor",
                        "",
                        "a node that went down without a shutdown is to be rebuilt",
                        "",
                        "",
                        "",
                        false,
                        PEGGED));
    }

    private static List<Answer.Item> items() {
        return List.of(
                new Answer.Item("cores.txt", 512, "text", "ams-cucm-sub4", 9, 5, 1, List.of("9: 28 KB   2024-03-")),
                new Answer.Item(
                        "jgw1.log",
                        1_204_000,
                        "text",
                        "PG2A",
                        9120,
                        9002,
                        118,
                        List.of("77: Trace: heartbeat", "81: Trace: heartbeat")),
                new Answer.Item("cti.pcap", 88_000, "capture", "", 0, 0, 0, List.of()));
    }

    private static List<Fact> facts() {
        ZoneId zone = ZoneId.of("Europe/Amsterdam");
        When hang = When.endOf(new Stamp.OfDay(LocalTime.of(10, 12, 41)), java.time.Duration.ofMinutes(5))
                .dated(
                        java.time.Instant.parse("2024-03-05T09:07:41Z"),
                        java.time.Instant.parse("2024-03-05T09:12:41Z"),
                        When.Basis.ZONE_GIVEN,
                        zone);
        return List.of(
                new CoreDump(
                        Subject.node("ams-cucm-sub4"),
                        hang,
                        Source.Lines.at("cores.txt", 5),
                        "core.2201.6.ccm.1709629961",
                        "ccm",
                        6,
                        2201,
                        null),
                new DeviceOutOfService(
                        new Subject(Subject.Kind.DEVICE, "LCP70020014"),
                        When.of(new Stamp.OfDay(LocalTime.of(10, 12, 43, 28_000_000))),
                        Source.Lines.at("jgw1.log", 118),
                        DeviceOutOfService.Part.TERMINAL,
                        "DEVICE_UNREGISTERED",
                        1005,
                        Subject.node("PG2A"),
                        true),
                new MinimumTls(
                        Subject.node("aes-east"),
                        When.UNKNOWN,
                        new Source.Pointer("request.json", "/facts/1"),
                        TlsVersion.TLS_1_2,
                        MinimumTls.Basis.CONFIGURED));
    }

    private static Candidate candidate(String cause, String title, String subject, int decibans, String verdict) {
        double likelihood = Math.round(100 / (1 + Math.pow(10, -decibans / 10.0))) / 100.0;
        return new Candidate(cause, title, subject, decibans, likelihood, verdict, decibans, List.of());
    }

    private static ChainLink link(String kind, String id, String title, String subject, String state, String shown) {
        return new ChainLink(kind, id, title, subject, state, shown);
    }

    private static SourceRef lines(String evidence, String lines) {
        return new SourceRef(evidence, lines, "", "");
    }

    private static List<SourceRef> manyLines() {
        return new ArrayList<>(IntStream.range(0, 214)
                .mapToObj(index -> lines("jgw1.log", Integer.toString(118 + 3 * index)))
                .toList());
    }
}
