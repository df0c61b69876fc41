package org.lineman.capture.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineman.capture.Captures;
import org.lineman.capture.flow.Endpoint;
import org.lineman.capture.generate.CaptureFile;
import org.lineman.capture.generate.TcpTalk;
import org.lineman.capture.generate.TlsStory;
import org.lineman.capture.generate.ZeroWindowStory;

/** Versions, alerts, certificates and failed handshakes, as far as they are sent in the clear. */
class TlsTest {
    private static final Endpoint CLIENT = new Endpoint("10.7.0.3", 41_000);
    private static final Endpoint SERVER = new Endpoint("10.7.0.9", 8765);
    private static final Instant EXPIRES = Instant.parse("2019-12-15T00:00:00Z");

    private static TlsStory established(int offered, int chosen, int segment) {
        return TlsStory.established(CLIENT, SERVER, Captures.START, offered, chosen, EXPIRES, segment);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 7, 64, 1_400})
    void readsAHandshakeHoweverItIsCutIntoSegments(int segment) {
        TlsReport tls =
                Captures.report(established(0x0303, 0x0301, segment)).tls().get(0);

        assertThat(tls.client()).isEqualTo(CLIENT);
        assertThat(tls.server()).isEqualTo(SERVER);
        assertThat(tls.offered()).containsExactly("TLSv1.2");
        assertThat(tls.negotiated()).isEqualTo("TLSv1");
        assertThat(tls.fromRecords()).isFalse();
        assertThat(tls.serverName()).isEqualTo("aes.example.net");
        assertThat(tls.outcome()).isEqualTo(TlsOutcome.ESTABLISHED);
        assertThat(tls.certificate().notAfter()).isEqualTo(EXPIRES);
        assertThat(tls.certificate().invalidAt(Instant.parse("2023-11-14T00:00:00Z")))
                .isTrue();
    }

    @Test
    void readsTheVersionsOfferedFromTheExtension() {
        TlsReport tls =
                Captures.report(established(0x0304, 0x0303, 1_400)).tls().get(0);

        assertThat(tls.offered()).containsExactly("TLSv1.2", "TLSv1.3");
        assertThat(tls.negotiated()).isEqualTo("TLSv1.2");
    }

    @Test
    void namesTheAlertAndWhoSentIt() {
        TlsReport tls = Captures.report(TlsStory.refused(CLIENT, SERVER, Captures.START, 0x0301, 70))
                .tls()
                .get(0);

        assertThat(tls.outcome()).isEqualTo(TlsOutcome.REFUSED_BY_ALERT);
        assertThat(tls.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.fromClient()).isFalse();
            assertThat(alert.level()).isEqualTo("fatal");
            assertThat(alert.name()).isEqualTo("protocol_version");
            assertThat(alert.frame()).isEqualTo(6);
        });
    }

    @Test
    void takesTheVersionFromRecordsIfTheHandshakeWasNotCaptured() {
        ZeroWindowStory story =
                new ZeroWindowStory(CLIENT, SERVER, Captures.START, 5_000, ZeroWindowStory.Ending.NEVER, 1, 1);

        TlsReport tls = Captures.report(story).tls().get(0);

        assertThat(tls.negotiated()).isEqualTo("TLSv1");
        assertThat(tls.fromRecords()).isTrue();
        assertThat(tls.offered()).isEmpty();
    }

    @Test
    void losesNoVersionWhenFramesAreCut() {
        byte[] cut = Captures.bytes(CaptureFile.USUAL.cutAt(110), established(0x0303, 0x0303, 1_400));

        TlsReport tls = Captures.analyse(cut).tls().get(0);

        assertThat(tls.negotiated()).isEqualTo("TLSv1.2");
        assertThat(tls.certificate()).isNull();
    }

    @Test
    void takesNoOtherProtocolForTls() {
        Random random = new Random(4);
        TcpTalk talk = new TcpTalk(CLIENT, SERVER, 0, Captures.START, 1).open(1);
        for (int i = 0; i < 5_000; i++) {
            byte[] payload = new byte[20];
            random.nextBytes(payload);
            talk.after(1).data(talk.server(), payload);
        }

        assertThat(Captures.report(talk).tls()).isEmpty();
    }
}
