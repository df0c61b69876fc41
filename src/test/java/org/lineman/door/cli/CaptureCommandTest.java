package org.lineman.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;

/** {@code lineman capture} as a user meets it: what was put into a capture is what its summary says. */
class CaptureCommandTest {
    private static final String HEARTBEATS = "capture generate heartbeats --seconds 20 --loss 20% --seed 3 --out ";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    /** The figures were counted in the packets that tshark lists for the same file. */
    @Test
    void theSummaryOfASmallCapture() {
        ok(HEARTBEATS + file("g.pcap"));

        assertThat(ok("capture summary " + file("g.pcap"))).isEqualTo("""
                        pcap: 63 frames, 3780 bytes, 19.008 s from 2023-11-14T22:13:20.001781Z
                        frames: 63 udp

                        Heartbeats (a request that never came cannot be told from one never sent)
                                 from             to  asked  answered  lost  repeated  missed  silences  rtt ms  jitter ms  dscp asked  dscp answered  stopped
                           192.0.2.10  198.51.100.20     20        11     9         9       0         0   8.426      0.130  [46]        [46]           no
                        198.51.100.20     192.0.2.10     16        16     2         2       0         3   3.483      0.078  [46]        [46]           no
                        lost from 192.0.2.10, 1 s a column, at most 1: | @@ @    @@ @@ @  @ |
                        lost from 198.51.100.20, 1 s a column, at most 1: |       @     @     |

                        UDP flows
                        first             second               seconds  packets there  back  dscp there  dscp back
                        192.0.2.10:15000  198.51.100.20:15000   19.008             36    27  [46]        [46]
                        """);
        assertThat(err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pcap, x.pcap, pcap, microsecond, false",
        "pcap-ns, x.pcap, pcap, nanosecond, false",
        "pcapng, x.pcapng, pcapng, per interface, false",
        "pcapng, x.pcapng.gz, pcapng, per interface, true"
    })
    void whatWasPutInIsWhatTheSummarySaysInEveryFormat(
            String format, String name, String layout, String resolution, String gzip) {
        DocumentNode truth = json(ok("capture generate heartbeats --seconds 300 --loss 4% --mark 34 --stop-after 250"
                + " --first 10.1.0.4 --second 10.2.0.9 --format " + format + " --out " + file(name)));

        DocumentNode report = json(ok("capture summary --json " + file(name)));

        DocumentNode stored = report.require("format").orElseThrow();
        assertThat(stored.requireText("layout")).isEqualTo(layout);
        assertThat(stored.requireText("resolution")).isEqualTo(resolution);
        assertThat(text(stored, "gzip")).isEqualTo(gzip);
        assertThat(text(report.require("summary").orElseThrow(), "frames")).isEqualTo(text(truth, "frames"));
        DocumentNode pair = report.list("heartbeats").get(0);
        assertThat(pair.requireText("stoppedFirst")).isEqualTo("10.2.0.9");
        List<DocumentNode> directions = pair.list("directions");
        agrees(directions.get(0), "10.1.0.4", truth.require("firstAsks").orElseThrow());
        agrees(directions.get(1), "10.2.0.9", truth.require("secondAsks").orElseThrow());
    }

    private static void agrees(DocumentNode found, String from, DocumentNode truth) {
        assertThat(found.requireText("from")).isEqualTo(from);
        for (String count : List.of("requests", "answers", "answerLostLater", "repeated", "lastNanos")) {
            assertThat(text(found, count)).as(count).isEqualTo(text(truth, count));
        }
        assertThat(found.require("requestMarks").orElseThrow().keys()).containsExactly(text(truth, "mark"));
        DocumentNode series = found.require("series").orElseThrow();
        assertThat(sum(series, "sent")).isEqualTo(Integer.parseInt(text(truth, "requests")));
        assertThat(sum(series, "lost")).isEqualTo(Integer.parseInt(text(found, "lost")));
    }

    private static int sum(DocumentNode series, String counts) {
        return series.list(counts).stream()
                .mapToInt(count -> Integer.parseInt(count.text().orElseThrow()))
                .sum();
    }

    private static String text(DocumentNode node, String key) {
        return node.require(key).orElseThrow().text().orElseThrow();
    }

    @Test
    void theSameOptionsGiveTheSameBytes() throws IOException {
        ok(HEARTBEATS + file("one.pcap.gz"));
        ok(HEARTBEATS + file("two.pcap.gz"));
        String first = ok("capture summary --json " + file("one.pcap.gz"));

        assertThat(file("one.pcap.gz")).hasSameBinaryContentAs(file("two.pcap.gz"));
        assertThat(ok("capture summary --json " + file("two.pcap.gz"))).isEqualTo(first);
    }

    @Test
    void bothEndsOfALinkAreWritten() {
        DocumentNode truth = json(ok("capture generate heartbeats --seconds 200 --link-loss 5% --mark-becomes 0"
                + " --clock-ahead 3600 --out " + file("near.pcap") + " --far " + file("far.pcap")));
        DocumentNode link = truth.require("link").orElseThrow();

        DocumentNode near = json(ok("capture summary --json " + file("near.pcap")));
        DocumentNode far = json(ok("capture summary --json " + file("far.pcap")));

        assertThat(truth.keys()).doesNotContain("firstAsks");
        long missing = number(near, "frames") - number(far, "frames");
        assertThat(missing).isEqualTo(Long.parseLong(text(link, "lostThere")) - Long.parseLong(text(link, "lostBack")));
        assertThat(number(far, "firstNanos") - number(near, "firstNanos")).isEqualTo(3_600_007_000_000L);
        assertThat(marks(near)).containsExactly("46");
        assertThat(marks(far)).containsExactly("0");
    }

    private static long number(DocumentNode report, String key) {
        return Long.parseLong(text(report.require("summary").orElseThrow(), key));
    }

    /** The marks of what the first node asks. */
    private static List<String> marks(DocumentNode report) {
        return List.copyOf(report.list("heartbeats")
                .get(0)
                .list("directions")
                .get(0)
                .require("requestMarks")
                .orElseThrow()
                .keys());
    }

    @ParameterizedTest
    @CsvSource({"lasting, never, TLSv1, 1.0", "recovered, opened, TLSv1.2, 1.2", "reset, reset, TLSv1.1, 1.1"})
    void aShutWindowIsFoundAsItWasMade(String ending, String ended, String version, String tls) {
        DocumentNode truth = json(ok("capture generate zero-window --shut 40 --ending " + ending + " --tls " + tls
                + " --out " + file("zw.pcap")));

        DocumentNode report = json(ok("capture summary --json " + file("zw.pcap")));

        DocumentNode flow = report.list("tcp").get(0);
        assertThat(text(flow.require("server").orElseThrow(), "port")).isEqualTo("8765");
        DocumentNode client = flow.require("fromClient").orElseThrow();
        assertThat(text(client.require("marks").orElseThrow(), "zero-window")).isEqualTo(text(truth, "zeroWindows"));
        DocumentNode episode =
                client.require("zeroWindows").orElseThrow().list("episodes").get(0);
        assertThat(episode.requireText("ended")).isEqualTo(ended);
        assertThat(text(episode, "probes")).isEqualTo(text(truth, "probes"));
        assertThat(report.list("tls").get(0).requireText("negotiated")).isEqualTo(version);
    }

    @Test
    void trafficHasTheSizeAndTheConnectionsThatWereAskedFor() throws IOException {
        DocumentNode truth = json(ok("capture generate traffic --bytes 2M --flows 40 --out " + file("t.pcap")));

        DocumentNode report = json(ok("capture summary --json " + file("t.pcap")));

        assertThat(number(report, "frames")).isEqualTo(Long.parseLong(text(truth, "frames")));
        assertThat(number(report, "tcpStreams")).isEqualTo(40);
        assertThat(Long.parseLong(text(truth, "bytes"))).isBetween(2L << 20, (2L << 20) + 1_500);
        assertThat(text(truth, "connections")).isEqualTo("40");
    }

    @Test
    void standardInputAndSeveralFilesAreRead() throws IOException {
        ok(HEARTBEATS + file("g.pcap"));
        String alone = ok("capture summary " + file("g.pcap"));

        assertThat(run(Files.readAllBytes(file("g.pcap")), "capture summary -")).isZero();
        assertThat(taken()).isEqualTo(alone);
        assertThat(ok("capture summary " + file("g.pcap") + " " + file("missing") + " " + file("g.pcap")))
                .isEqualTo("== %1$s\n%2$s\n== %1$s\n%2$s".formatted(file("g.pcap"), alone));
        assertThat(err()).contains("missing: cannot be read: there is no such file");
    }

    @Test
    void aCutCaptureTellsWhereAndKeepsTheRest() throws IOException {
        ok(HEARTBEATS + file("g.pcap"));
        byte[] whole = Files.readAllBytes(file("g.pcap"));
        // A header of 24 bytes and records of 16 and 60: the tenth record begins at byte 708.
        Path cut = Files.write(file("cut.pcap"), Arrays.copyOf(whole, 24 + 9 * 76 + 30));

        assertThat(ok("capture summary " + cut)).contains("pcap: 9 frames").containsPattern("problem at byte 7\\d\\d,");
    }

    @Test
    void aCaptureWithoutAPacketIsReadAndHoldsNothing() throws IOException {
        ok(HEARTBEATS + file("g.pcap"));
        Path empty = Files.write(file("empty.pcap"), Arrays.copyOf(Files.readAllBytes(file("g.pcap")), 24));

        assertThat(run("capture summary " + empty)).isEqualTo(1);
        assertThat(taken()).isEqualTo("pcap: 0 frames, 0 bytes, 0.000 s\n");
    }

    @Test
    void whatIsNoCaptureIsUnreadable() throws IOException {
        Path log = Files.writeString(file("some.log"), "12:00:01 link down\n");

        assertThat(run("capture summary " + log)).isEqualTo(3);
        assertThat(err()).contains("some.log: at byte 0: it begins with 31323a30, which is no capture format");
        assertThat(run("capture summary " + folder)).isEqualTo(3);
        assertThat(err()).contains("it is a folder; name the captures in it");
        assertThat(taken()).isEmpty();
    }

    @Test
    void lossesAreDrawn() throws IOException {
        ok(HEARTBEATS + file("g.pcap"));

        ok("capture summary --svg " + file("g.svg") + " " + file("g.pcap"));

        assertThat(Files.readString(file("g.svg")))
                .startsWith("<svg ")
                .contains("heartbeats 192.0.2.10 to 198.51.100.20: 9 of 20 lost (45.00 %)");
    }

    @Test
    void aCaptureIsNeverWrittenOverByMistake() throws IOException {
        ok(HEARTBEATS + file("g.pcap"));
        byte[] before = Files.readAllBytes(file("g.pcap"));

        assertThat(complaint(HEARTBEATS.replace("--seed 3", "--seed 4") + file("g.pcap")))
                .contains("is there already; --overwrite replaces it");
        assertThat(complaint("capture summary --svg " + file("g.pcap") + " " + file("g.pcap")))
                .contains("ends in .svg");
        assertThat(Files.readAllBytes(file("g.pcap"))).isEqualTo(before);
        ok(HEARTBEATS.replace("--seed 3", "--overwrite --seed 4") + file("g.pcap"));
        assertThat(Files.readAllBytes(file("g.pcap"))).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "capture > lineman capture summary link.pcap",
                "capture summary > name a packet capture",
                "capture summary --json a.pcap b.pcap > one capture at a time",
                "capture generate > name a story: heartbeats, zero-window or traffic",
                "capture generate heartbeat > generate heartbeats",
                "capture generate heartbeats > '--out=FILE'",
                "capture generate heartbeats --out x --loss 2 > for example 2% or 0.02",
                "capture generate heartbeats --out x --loss 101% > is no share",
                "capture generate heartbeats --out x --mark 64 > --mark is a DSCP mark from 0 to 63",
                "capture generate heartbeats --out x --seconds 0 > --seconds is 1 to",
                "capture generate heartbeats --out x --stop-after 600 > less than --seconds (600)",
                "capture generate heartbeats --out x --first 10.0.0.256 > is no IPv4 address",
                "capture generate heartbeats --out x --second 192.0.2.10 > the same address",
                "capture generate heartbeats --out x --link-loss 1% > need --far",
                "capture generate heartbeats --out x --far ./x > name the same file",
                "capture generate heartbeats --out x --format pcapnng > did you mean 'pcapng'?",
                "capture generate heartbeats --out x --start today > for example 2024-03-05T10:00:00Z",
                "capture generate heartbeats --out x --start 1969-01-01T00:00:00Z > 1970-01-02 to 2105",
                "capture generate zero-window --out x --ending recoverd > did you mean 'recovered'?",
                "capture generate zero-window --out x --tls 1.3 > --tls is 1.0, 1.1 or 1.2",
                "capture generate zero-window --out x --shut NaN > --shut is 1 to",
                "capture generate zero-window --out x --port 70000 > 70000 is no TCP port",
                "capture generate traffic --out x --bytes 2X > for example 500M or 2G",
                "capture generate traffic --out x --flows 0 > --flows is 1 to",
                "capture generate traffic --out no/such/x > there is no such folder"
            })
    void badUseSaysWhatWouldBeRight(String use) {
        String[] parts = use.split(" > ");

        assertThat(complaint(parts[0])).contains(parts[1]);
        assertThat(Path.of("x")).doesNotExist();
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private static DocumentNode json(String text) {
        return JsonDocument.read("output", text);
    }

    private String complaint(String line) {
        err.reset();
        assertThat(run(line)).isEqualTo(2);
        assertThat(taken()).isEmpty();
        return err();
    }

    private String ok(String line) {
        assertThat(run(line)).as("%s: %s", line, err()).isZero();
        return taken();
    }

    private int run(String line) {
        return run(new byte[0], line);
    }

    private int run(byte[] in, String line) {
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(in),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                false);
        return Main.run(
                terminal,
                new Installation(Path.of("."), Path.of("target/pack-cache")),
                Stream.of(line.split(" ")).toArray(String[]::new));
    }

    private String taken() {
        String text = out.toString(StandardCharsets.UTF_8);
        out.reset();
        return text;
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
