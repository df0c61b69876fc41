package org.lineman.recognize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineman.Peer;
import org.lineman.capture.CaptureAnalyser;
import org.lineman.capture.CaptureFacts;
import org.lineman.capture.Captures;
import org.lineman.capture.flow.Endpoint;
import org.lineman.capture.generate.CaptureFile;
import org.lineman.capture.generate.DatagramStory;
import org.lineman.capture.generate.HeartbeatPlan;
import org.lineman.capture.generate.HeartbeatStory;
import org.lineman.capture.generate.Story;
import org.lineman.capture.generate.TcpTalk;
import org.lineman.capture.generate.TlsStory;
import org.lineman.capture.generate.ZeroWindowStory;
import org.lineman.evidence.Content;
import org.lineman.evidence.Evidence;
import org.lineman.fact.ConnectionFailed;
import org.lineman.fact.Fact;
import org.lineman.fact.Heartbeats;
import org.lineman.fact.NtpReply;
import org.lineman.fact.SipAnswer;
import org.lineman.fact.Subject;
import org.lineman.fact.TcpReset;
import org.lineman.fact.TcpRetransmissions;
import org.lineman.fact.TcpZeroWindow;
import org.lineman.fact.TlsAlert;
import org.lineman.fact.TlsSession;
import org.lineman.fact.Unreachable;
import org.lineman.fact.Vocabulary;

/** What the installed tshark and tcpdump print of a capture gives the facts that the capture itself gives. */
class PrintedCaptureTest {
    private static final String NEVER_OPENED = "10.71.1.2";
    private static final long SECOND = 1_000_000_000L;

    private static final List<Class<? extends Fact>> TCP =
            List.of(TcpZeroWindow.class, TcpReset.class, TcpRetransmissions.class, ConnectionFailed.class);

    private static final List<Class<? extends Fact>> LIST =
            with(TCP, List.of(TlsSession.class, TlsAlert.class, SipAnswer.class));

    private static final List<Class<? extends Fact>> FULL =
            with(LIST, List.of(Heartbeats.class, NtpReply.class, Unreachable.class));

    /**
     * What the text states otherwise: lines for records, and a speaker only where one end alone was seen to speak; what the client
     * had offered when an alert came is read from packets only.
     */
    private static final Set<String> BY_NATURE = Set.of("partial", "records", "speaker", "offered");

    @TempDir
    private Path folder;

    private static List<Class<? extends Fact>> with(
            List<Class<? extends Fact>> some, List<Class<? extends Fact>> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    @BeforeEach
    void needsTshark() {
        Peer.require("tshark");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void packetsPrintedInFull(long seed) throws IOException {
        byte[] capture = Captures.bytes(CaptureFile.USUAL, stories(seed));

        compare(capture, printed(capture, "tshark", "-n", "-V"), FULL, BY_NATURE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void onePacketALine(long seed) throws IOException {
        byte[] capture = Captures.bytes(CaptureFile.USUAL, stories(seed));

        for (String column : List.of("ad", "e", "a")) {
            compare(capture, printed(capture, "tshark", "-n", "-t", column), LIST, BY_NATURE);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void onePacketALineWithItsBytes(long seed) throws IOException {
        byte[] capture = Captures.bytes(CaptureFile.USUAL, stories(seed));

        compare(
                capture,
                printed(capture, "tshark", "-n", "-P", "-x"),
                with(LIST, List.of(Heartbeats.class)),
                BY_NATURE);
    }

    @Test
    void aLineShowsThatAPortIsUnreachableButNotWhich() throws IOException {
        byte[] capture = Captures.bytes(CaptureFile.USUAL, stories(6));

        compare(capture, printed(capture, "tshark", "-n"), List.of(Unreachable.class), Set.of("partial", "port"));
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void tcpdumpWithBytes(long seed) throws IOException {
        Peer.require("tcpdump");
        byte[] capture = Captures.bytes(CaptureFile.USUAL, stories(seed));

        compare(
                capture,
                printed(capture, "tcpdump", "-nn", "-tttt", "-x"),
                List.of(
                        TcpZeroWindow.class,
                        TcpReset.class,
                        ConnectionFailed.class,
                        SipAnswer.class,
                        Unreachable.class,
                        Heartbeats.class),
                BY_NATURE);
    }

    @Test
    void heartbeatsWithoutTheirBytesGiveNoFactAndSaySo() throws IOException {
        byte[] capture = Captures.bytes(CaptureFile.USUAL, stories(9));

        Recognised read = read(printed(capture, "tshark", "-n"));

        assertThat(read.facts()).noneMatch(Heartbeats.class::isInstance);
        assertThat(read.problems())
                .anySatisfy(problem -> assertThat(problem.says()).contains("which of them ask"));
    }

    private void compare(byte[] capture, byte[] text, List<Class<? extends Fact>> kinds, Set<String> without) {
        List<Fact> ofCapture = CaptureFacts.of("x", new CaptureAnalyser().analyse(new ByteArrayInputStream(capture)));
        List<Fact> ofText = read(text).facts();

        List<Said> expected = said(ofCapture, kinds, without);
        List<Said> found = said(ofText, kinds, without);
        assertThat(found)
                .extracting(Said::what)
                .isEqualTo(expected.stream().map(Said::what).toList());
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i)).satisfies(near(expected.get(i)));
        }
        assertThat(kinds).allSatisfy(kind -> assertThat(ofText).hasAtLeastOneElementOfType(kind));
        assertThat(of(ofText, kinds))
                .allSatisfy(
                        fact -> assertThat(Vocabulary.kindOf(fact).values(fact)).containsEntry("partial", true));
        assertThat(of(ofCapture, kinds))
                .allSatisfy(
                        fact -> assertThat(Vocabulary.kindOf(fact).values(fact)).containsEntry("partial", false));
    }

    private Recognised read(byte[] text) {
        return Recognizers.load(folder).read(List.of(Evidence.of("printed.txt", Content.ofBytes(text))));
    }

    private static List<Fact> of(List<Fact> facts, List<Class<? extends Fact>> kinds) {
        return facts.stream()
                .filter(fact -> kinds.stream().anyMatch(kind -> kind.isInstance(fact)))
                .toList();
    }

    /** A fact as text, and apart from it the figures that are rounded in print. */
    private record Said(String what, Map<String, Double> figures) {}

    private static Consumer<Said> near(Said expected) {
        return found -> expected.figures()
                .forEach((name, figure) -> assertThat(found.figures().get(name))
                        .as(name + " of " + found.what())
                        .isCloseTo(figure, within(0.011)));
    }

    private static List<Said> said(List<Fact> facts, List<Class<? extends Fact>> kinds, Set<String> without) {
        List<Said> said = new ArrayList<>();
        for (Fact fact : of(facts, kinds)) {
            Vocabulary.Kind kind = Vocabulary.kindOf(fact);
            Map<String, Object> values = new TreeMap<>(kind.values(fact));
            values.keySet().removeAll(without);
            if (fact instanceof TcpZeroWindow window && window.sender().equals(Subject.node(NEVER_OPENED))) {
                // The capture knows that nothing came until it ended; of text, the lines of the connection alone count.
                values.remove("seconds");
            }
            Map<String, Double> figures = new TreeMap<>();
            values.forEach((name, value) -> {
                if (value instanceof Double figure) {
                    figures.put(name, figure);
                }
            });
            values.keySet().removeAll(figures.keySet());
            said.add(new Said(kind.name() + " " + fact.subject().label() + " " + values + figures.keySet(), figures));
        }
        said.sort(Comparator.comparing(Said::what));
        return said;
    }

    private byte[] printed(byte[] capture, String... command) throws IOException {
        Path file = folder.resolve("generated.pcap");
        Files.write(file, capture);
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(List.of("-r", file.toString()));
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        byte[] text = process.getInputStream().readAllBytes();
        assertThat(text).isNotEmpty();
        return text;
    }

    private static Story[] stories(long seed) {
        return new Story[] {
            window("10.71.1.", 1, 4_000, ZeroWindowStory.Ending.RECOVERS, seed),
            window("10.71.1.", 2, 40_000, ZeroWindowStory.Ending.NEVER, seed + 1),
            window("10.71.1.", 3, 30_000, ZeroWindowStory.Ending.RESET, seed + 2),
            window("10.71.1.", 4, 2_000, ZeroWindowStory.Ending.RESET, seed + 3),
            new TcpTalk(end("10.71.2.1", 50_001), end("10.71.2.9", 8443), 0, Captures.START, (int) seed)
                    .syn()
                    .after(1)
                    .refuse()
                    .after(500)
                    .synAgain()
                    .after(1)
                    .refuse(),
            losing(seed),
            TlsStory.established(
                    end("10.71.3.1", 50_003),
                    end("10.71.3.9", 443),
                    Captures.START,
                    0x0303,
                    0x0303,
                    Instant.parse("2031-01-05T00:00:00Z"),
                    1_400),
            TlsStory.refused(end("10.71.3.2", 50_004), end("10.71.3.9", 443), Captures.START + SECOND, 0x0301, 70),
            TlsStory.refused(end("10.71.3.3", 50_005), end("10.71.3.9", 443), Captures.START + SECOND, 0x0303, 48),
            datagrams(),
            new HeartbeatStory(HeartbeatPlan.healthy("10.71.5.1", "10.71.5.2", Captures.START, 60, seed)
                    .marked(46, 0)
                    .losing(0.05, 0.1)),
            new HeartbeatStory(HeartbeatPlan.healthy("10.71.5.3", "10.71.5.4", Captures.START, 20, seed)),
        };
    }

    private static Endpoint end(String address, int port) {
        return new Endpoint(address, port);
    }

    private static Story window(String net, int host, int millis, ZeroWindowStory.Ending ending, long seed) {
        return new ZeroWindowStory(
                end(net + host, 41_000 + host), end(net + 99, 8765), Captures.START, millis, ending, 1, seed);
    }

    private static Story losing(long seed) {
        TcpTalk talk =
                new TcpTalk(end("10.71.2.2", 50_002), end("10.71.2.9", 8443), 0, Captures.START, (int) seed).open(1);
        for (int i = 0; i < 3 + seed; i++) {
            talk.after(50).data(talk.client(), new byte[100]);
            talk.after(300).resend(talk.client(), 100, new byte[100]);
            talk.after(1).ack(talk.server());
        }
        return talk.after(5).reset(talk.server());
    }

    private static Story datagrams() {
        Endpoint proxy = end("10.71.4.1", 5060);
        Endpoint registrar = end("10.71.4.2", 5060);
        DatagramStory story = new DatagramStory(Captures.START);
        for (int i = 0; i < 4; i++) {
            String status = i == 3 ? "503 Service Unavailable" : "200 OK";
            story.after(200).text(proxy, registrar, 24, sip("OPTIONS sip:ping@10.71.4.2 SIP/2.0", i));
            story.after(5).text(registrar, proxy, 24, sip("SIP/2.0 100 Trying", i));
            story.after(5).text(registrar, proxy, 24, sip("SIP/2.0 " + status, i));
        }
        story.udp(end("10.71.4.3", 123), end("10.71.4.4", 123), 0, ntp(0x23, 0)).after(4);
        story.udp(end("10.71.4.4", 123), end("10.71.4.3", 123), 0, ntp(0xdc, 0)).after(4);
        for (int i = 0; i < 2; i++) {
            story.udp(end("10.71.4.5", 33_333), end("10.71.4.6", 33_434), 0, new byte[9])
                    .after(1);
            byte[] last = story.last();
            byte[] message = ByteBuffer.allocate(36)
                    .put((byte) 3)
                    .put((byte) 3)
                    .position(8)
                    .put(last, 0, 28)
                    .array();
            story.icmp(end("10.71.4.6", 0), end("10.71.4.5", 0), message).after(1);
        }
        return story;
    }

    private static String sip(String start, int number) {
        return start + "\nVia: SIP/2.0/UDP 10.71.4.1;branch=z9hG4bK7" + number
                + "\nFrom: <sip:ping@10.71.4.1>;tag=1\nTo: <sip:ping@10.71.4.2>\nCall-ID: k" + number
                + "\nCSeq: 1 OPTIONS\nContent-Length: 0\n\n";
    }

    private static byte[] ntp(int flags, int stratum) {
        byte[] packet = new byte[48];
        packet[0] = (byte) flags;
        packet[1] = (byte) stratum;
        return packet;
    }
}
