package org.lineman.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineman.capture.flow.Endpoint;
import org.lineman.capture.generate.CaptureFile;
import org.lineman.capture.generate.CaptureGenerator;
import org.lineman.capture.generate.HeartbeatPlan;
import org.lineman.capture.generate.HeartbeatStory;
import org.lineman.capture.generate.Layout;
import org.lineman.capture.generate.TlsStory;
import org.lineman.capture.generate.TrafficStory;
import org.lineman.capture.generate.Wrapping;
import org.lineman.capture.generate.ZeroWindowStory;

/** The installed tshark and the analyser agree, frame by frame. */
class TsharkConformanceTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void needsTshark() {
        Tshark.require();
    }

    private Path write(CaptureGenerator generator, CaptureFile file) throws IOException {
        Path capture = folder.resolve("generated.pcap");
        generator.write(Files.newOutputStream(capture), file);
        return capture;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void connectionsThatMisbehave(long seed) throws IOException {
        Path capture = write(new CaptureGenerator().tell(new TcpChaos(seed, 300, 40)), CaptureFile.USUAL);

        TsharkComparison comparison = TsharkComparison.of(capture);

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.compared()).isGreaterThan(10_000);
        assertThat(comparison.excepted()).isLessThan(comparison.compared() / 1_000);
    }

    @ParameterizedTest
    @EnumSource(Wrapping.class)
    void everyLinkLayerTagAndTunnel(Wrapping wrapping) throws IOException {
        Path capture = write(new CaptureGenerator().tell(new TcpChaos(7, 20, 30)), CaptureFile.USUAL.wrapped(wrapping));

        TsharkComparison comparison = TsharkComparison.of(capture);

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.compared()).isGreaterThan(500);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void everyLayoutInBothByteOrders(Layout layout) throws IOException {
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            Path capture =
                    write(new CaptureGenerator().tell(new TcpChaos(8, 20, 30)), CaptureFile.USUAL.in(layout, order));
            assertThat(TsharkComparison.of(capture).differences()).isEmpty();
            Path packed = write(
                    new CaptureGenerator().tell(new TcpChaos(9, 20, 30)),
                    CaptureFile.USUAL.in(layout, order).packed());
            assertThat(TsharkComparison.of(packed).differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {54, 60, 70, 96})
    void framesThatWereCut(int snaplen) throws IOException {
        Path capture = write(new CaptureGenerator().tell(new TcpChaos(10, 40, 30)), CaptureFile.USUAL.cutAt(snaplen));

        assertThat(TsharkComparison.of(capture).differences()).isEmpty();
    }

    @Test
    void storiesOfEveryKind() throws IOException {
        Endpoint client = new Endpoint("10.60.0.2", 40_000);
        Endpoint second = new Endpoint("10.60.0.3", 40_001);
        Endpoint server = new Endpoint("10.60.0.1", 443);
        Path capture = write(
                new CaptureGenerator()
                        .tell(TlsStory.refused(client, server, Captures.START, 0x0301, 70))
                        .tell(TlsStory.refused(second, server, Captures.START + 5_000, 0x0303, 40))
                        .tell(new ZeroWindowStory(
                                new Endpoint("10.60.1.2", 41_000),
                                new Endpoint("10.60.1.1", 8765),
                                Captures.START,
                                90_000,
                                ZeroWindowStory.Ending.RESET,
                                1,
                                4))
                        .tell(new HeartbeatStory(HeartbeatPlan.healthy("10.60.2.1", "10.60.2.2", Captures.START, 60, 1)
                                .marked(46, 34)))
                        .tell(new TrafficStory(Captures.START, 5_000, 60, 30, 8)),
                CaptureFile.USUAL);

        TsharkComparison comparison = TsharkComparison.of(capture);

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.report().tls()).hasSize(3 + 60);
    }

    @Test
    void theCapturesOfTheFolderThatWasNamed() throws IOException {
        Optional<Path> named = namedFolder();
        Assumptions.assumeTrue(
                named.isPresent(),
                "no folder of captures: name one with -Dlineman.captures=FOLDER or LINEMAN_CAPTURES");
        try (Stream<Path> captures = Files.list(named.get())) {
            for (Path capture : captures.filter(path -> path.toString().matches(".*\\.(pcap|pcapng|cap)(\\.gz)?"))
                    .sorted()
                    .toList()) {
                TsharkComparison comparison = TsharkComparison.of(capture);
                assertThat(comparison.differences()).as(capture.toString()).isEmpty();
                assertThat(comparison.excepted()).as(capture.toString()).isZero();
            }
        }
    }

    private static Optional<Path> namedFolder() {
        String home = System.getProperty("basedir", ".");
        return Stream.of(
                        System.getProperty("lineman.captures"),
                        System.getenv("LINEMAN_CAPTURES"),
                        home + "/../shared/captures")
                .filter(name -> name != null && !name.isBlank())
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst();
    }
}
