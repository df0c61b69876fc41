package org.lineman.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;
import org.lineman.evidence.Content;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.Source;
import org.lineman.evidence.TextReader;
import org.lineman.fact.NodeIdentity;
import org.lineman.fact.Related;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.redaction.token.Mapping;

/** What is exchanged and what stays, by example. */
class RedactorTest {
    private static Redactor redactor(String... hosts) {
        return new Redactor(Mapping.EMPTY, new KnownNames(Set.of(hosts), Set.of(), Set.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            peer 10.44.9.60 and 10.44.9.61, not 10.44.7.60 | peer 198.18.0.60 and 198.18.0.61, not 198.18.1.60
            da2=10.44.9.xx | da2=198.18.0.xx
            `Primary Subnet Address: 10. 44. 16.  0 *` | `Primary Subnet Address: 198. 18.  0.  0 *`
            IP 10.1.1.5.5060 > 10.1.1.9.40218: Flags [S] | IP 198.18.0.5.5060 > 198.18.0.9.40218: Flags [S]
            inet6 2a02:8071:22::9/64 and fe80::21b:44ff:fe11:3ab7%eth0 | inet6 2001:db8:0:1::0:1/64 and 2001:db8:0:2::0:2%eth0
            arp 00:1b:44:11:3a:b7 is 001b.4411.3ab7 | arp 02:00:00:aa:00:00 is 0200.00aa.0000
            00-1B-44-11-3A-B7 is SEP001B44113AB7 | 02-00-00-AA-00-00 is SEP020000AA0000
            Ethernet II, Src: Cisco_11:3a:b7 (00:1b:44:11:3a:b7) | Ethernet II, Src: Cisco_a0:00:01 (02:00:00:aa:00:00)
            [root@bre-cm-a ~]# hostname; echo BRE-CM-A | [root@host-001 ~]# hostname; echo HOST-001
            Apr 13 08:02:35 zrhpub authpriv 6 sshd[189]: zrhpub up | Apr 13 08:02:35 host-1 authpriv 6 sshd[189]: host-1 up
            [NodeID=ossub2.voice.corp.example][Msg=ossub2 is up] | [NodeID=host-1.domain-1.sub.example][Msg=host-1 is up]
            Accepted password for jroe from 10.1.1.9 port 50173 ssh2 | Accepted password for user-1 from 198.18.0.9 port 50173 ssh2
            [UserID=ops4][Status=ok] then ops4 left | [UserID=user-1][Status=ok] then user-1 left
            mail to jane.roe@mail.corp.example now | mail to user-001@domain-1.sub.example now
            `From: "Jane Roe" <sip:4711@10.1.2.3>;tag=9fxced76sl` | `From: "Person-1" <sip:4X01@198.18.0.3>;tag=9fxced76sl`
            P-Asserted-Identity: Jane Roe <sip:+493012345678@sbc1.corp.example> | P-Asserted-Identity: Person-1 <sip:+999000000001@host-1.domain-1.example>
            callingName=Roe, Jane; called +49 (30) 1234-5678 | callingName=Person-01; called +99 (90) 0000-0001
            call 610-555-0123 or (610) 555-0123 | call 6X0-000-0001 or (6X0) 000-0001
            Addr: 38100 Cause: 1005 | Addr: 3X001 Cause: 1005
            display station 4711 on 5060 | display station 4X01 on 5060
            Term: LCP61000649 of CSFJROE | Term: LCPX0000001 of CSFX001
            AVAYA#S8800#CSTA-S#AES-ORK | AVAYA#HOST-1#CSTA-S#HOST-02
            dial tel:030123456, then 030123456 again | dial tel:03X000001, then 03X000001 again
            """)
    void whatIsSensitiveGetsAToken(String text, String expected) {
        Redactor redactor = redactor();

        assertThat(redactor.redact(text)).isEqualTo(expected);
        assertThat(Restoration.restore(expected, redactor.mapping())).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loopback 127.0.0.1, any 0.0.0.0:5061, mask 255.255.255.0, wildcard 0.0.0.255, all 255.255.255.255, group 239.1.1.1, 169.254.3.4",
                "SW Version          : 10.1.0.2",
                "\"peerVersion\": \"8.1.3.0\", \"upgradedFrom\": \"10.1.0.1\"",
                "upgraded from 8.1.3.0 to 10.1.0.2 at night",
                "releases 10.1.0.1, 10.1.0.2 and 10.1.0.3",
                "Application Enablement Services: 7.1.3.1.0.2-0",
                "System version: 12.5.1.11900-146, Reports as: R018x.00.0.820.0",
                "iso.3.6.1.4.1.9.9.156 = 1.3.6.1.4.1.6889",
                "2024-03-09 02:14:03.118204 TCP 40218 > 8765 [SYN] Seq=9990001 Win=14600",
                "09:41:02:605 gip(18112): pid 18112 port 5060 err=203",
                "184561 KB   2021-04-13 08:14:31   core.11873.6.ccm.1618294471",
                "3  0x09091c74 in ACE_OS_Thread_Adapter::invoke (this=0x0ad9caa2) at OS_Thread_Adapter.cpp:94",
                "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "ff:ff:ff:ff:ff:ff 01:00:5e:00:00:12 00:00:5e:00:01:0a 00:00:0c:07:ac:01",
                "AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01",
                "see https://www.cisco.com/c/en/us/support and http://support.avaya.com/x",
                "Accepted password for root from localhost; su: admin",
                "user: unknown, login: Mon Mar 4, server name: primary",
                "Timer expired after 4711 ms, 38100 records, ext. modem, station down",
                "{\"extension\": 4711}",
                "Extended master secret: no, password: required",
                "password expired; the secret of TLS; Basic authentication; key exchange"
            })
    void whatSaysNothingAboutAnybodyStays(String text) {
        Redactor redactor = redactor();

        assertThat(redactor.redact(text)).isEqualTo(text);
        assertThat(redactor.mapping().entries()).isEmpty();
        assertThat(redactor.secrets()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            password=hunter2 ok | password=[secret] ok
            `{"userPassword": "a\\"b c", "x": 1}` | `{"userPassword": "[secret]", "x": 1}`
            enable secret 5 $1$mERr$hx5rVt7rPNoS4wqbXKX7m0 | enable secret 5 [secret]
            ` username ops privilege 15 password 7 0822455D0A16` | ` username user-1 privilege 15 password 7 [secret]`
            snmp-server community pub1ic RO 10 | snmp-server community [secret] RO 10
            snmpwalk -v2c -c pub1ic 10.0.0.1 | snmpwalk -v2c -c [secret] 198.18.0.1
            crypto isakmp key s3cr3t address 10.0.0.1 | crypto isakmp key [secret] address 198.18.0.1
            Authorization: Basic am9lOmh1bnRlcjI= | Authorization: Basic [secret]
            authorization: bearer abc.def-ghi | authorization: bearer [secret]
            `Authorization: Digest username="jroe", response="6629fae49393a05397450978507c4ef1"` | `Authorization: Digest username="user-1", response="[secret]"`
            Set-Cookie: JSESSIONID=0A1B2C; Path=/; Secure | Set-Cookie: [secret]
            GET /x?id=7&access_token=abc123&y=2 HTTP/1.1 | GET /x?id=7&access_token=[secret]&y=2 HTTP/1.1
            jwt eyJhbGciOiJI.eyJzdWIiOiIx.SflKxwRJ end | jwt [secret] end
            key AKIAIOSFODNN7EXAMPLE found | key [secret] found
            ftp://joe:pw@10.0.0.1/x | ftp://user-1:[secret]@198.18.0.1/x
            a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:PS1uQCVeeCFCanVmcjkpPywjNWhcYD0mXXtxaVBR | a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:[secret]
            Security Code: 123456 | Security Code: [secret]
            """)
    void secretsAreGone(String text, String expected) {
        Redactor redactor = redactor();

        assertThat(redactor.redact(text)).isEqualTo(expected);
        assertThat(redactor.secrets()).isEqualTo(1);
        assertThat(redactor.mapping().toJson()).doesNotContain("hunter2", "pub1ic", "s3cr3t", "0822455D0A16");
    }

    @Test
    void aPrivateKeyKeepsItsLines() {
        String text =
                "before\n-----BEGIN RSA PRIVATE KEY-----\nMIIEow\r\n  AbCd\n\n-----END RSA PRIVATE KEY-----\nafter\n";

        assertThat(redactor().redact(text))
                .isEqualTo(
                        "before\n-----BEGIN RSA PRIVATE KEY-----\n[secret]\r\n  [secret]\n\n-----END RSA PRIVATE KEY-----\nafter\n");
    }

    @Test
    void aKeyThatIsCutOffEndsWithItsText() {
        Redactor redactor = redactor();
        redactor.redact("-----BEGIN PRIVATE KEY-----\nMIIEow");

        assertThat(redactor.redact("plain line")).isEqualTo("plain line");
    }

    @Test
    void laterEvidenceOfTheCaseGetsTheSameTokens() {
        Redactor first = redactor();
        first.redact("[NodeID=hamsub1][ClientAddress=10.1.1.1] SEP001B44113AB7 ext 4711 +4930123456 fd00:1::5");
        Mapping stored = Mapping.ofJson(first.mapping().toJson());
        Redactor second = new Redactor(stored, KnownNames.NONE);

        assertThat(
                        second.redact(
                                "HAMSUB1 10.1.1.1 10.1.1.2 10.1.2.1 SEP001B44113AB7 ext 4712 ext 4711 +4930123456 +4930123457 fd00:1::6"))
                .isEqualTo(
                        "HOST-01 198.18.0.1 198.18.0.2 198.18.1.1 SEP020000AA0000 ext 4X02 ext 4X01 +9990000001 +9990000002"
                                + " 2001:db8:0:1::0:2");
        assertThat(second.mapping().entries()).containsAll(stored.entries());
        assertThat(stored.merge(second.mapping())).isEqualTo(second.mapping());
    }

    @Test
    void namesThatFactsGiveAreFoundEverywhere() {
        KnownNames names = KnownNames.of(
                List.of(
                        new NodeIdentity(
                                Subject.node("zeus"),
                                When.UNKNOWN,
                                Source.Lines.at("a", 1),
                                "10.1.1.1",
                                "zeus.corp.example",
                                null),
                        new Related(
                                new Subject(Subject.Kind.DEVICE, "Trunk_to_SBC"),
                                When.UNKNOWN,
                                Source.Lines.at("a", 2),
                                Related.Relation.PEER,
                                Subject.node("router"))),
                Set.of());
        Redactor redactor = new Redactor(Mapping.EMPTY, names);

        assertThat(redactor.redact("Zeus lost Trunk_to_SBC; zeus.corp.example-cores.txt; zeusel; the router"))
                .isEqualTo("Host-1 lost Host-0000002; host-1.domain-1.example-cores.txt; zeusel; the router");
    }

    @Test
    void whatAProcessIsStaysReadable() {
        assertThat(redactor("PG2A-jgw1").redact("PG2A-jgw1 Trace: of PG2A")).isEqualTo("HOST-1-jgw1 Trace: of HOST-1");
    }

    @Test
    void legibleWordsAreNoNames() {
        Redactor redactor =
                new Redactor(Mapping.EMPTY, new KnownNames(Set.of("callpilot"), Set.of(), Set.of("CallPilot")));

        assertThat(redactor.redact("user=callpilot CallPilot")).isEqualTo("user=callpilot CallPilot");
    }

    @Test
    void anAnswerStaysADocument() {
        String json = """
                {
                  "hamsub1" : [ "hamsub1 at 10.1.1.1", 4711, null ],
                  "facts": [{"node": "hamsub1", "version": "10.1.0.2", "password": "x\\"y", "lines": "12-14"}],
                  "says": "line one of hamsub1\\nversion of 10.1.1.2"
                }
                """;
        Redactor redactor = redactor();
        String redacted = redactor.redactJson(json);

        assertThat(redacted).isEqualTo("""
                {
                  "hamsub1" : [ "host-01 at 198.18.0.1", 4711, null ],
                  "facts": [{"node": "host-01", "version": "10.1.0.2", "password": "[secret]", "lines": "12-14"}],
                  "says": "line one of host-01\\nversion of 198.18.0.2"
                }
                """);
        assertThat(JsonDocument.read("redacted", redacted).kind()).isEqualTo(DocumentNode.Kind.MAPPING);
        assertThat(new Restoration(redactor.mapping()).restoreJson(redacted))
                .isEqualTo(json.replace("x\\\"y", "[secret]"));
    }

    @Test
    void aPieceOfEvidenceKeepsItsLines() throws IOException {
        String text = "first 10.1.1.1\r\n\r\n\u001b[31mthird\u001b[0m of gensub2\nfourth [NodeID=gensub2]";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RedactedText redacted = redactor().redact(Evidence.ofText("log.txt", text), out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("first 198.18.0.1\n\nthird of host-01\nfourth [NodeID=host-01]\n");
        assertThat(redacted).isEqualTo(new RedactedText(TextReader.Kind.TEXT, 4, List.of()));
    }

    @Test
    void aCaptureIsNotWritten() throws IOException {
        byte[] capture = {(byte) 0xd4, (byte) 0xc3, (byte) 0xb2, (byte) 0xa1, 2, 0, 4, 0, 0, 0, 0, 0};
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RedactedText redacted = redactor().redact(Evidence.of("a.pcap", Content.ofBytes(capture)), out);

        assertThat(redacted.isRedacted()).isFalse();
        assertThat(redacted.problems()).singleElement().satisfies(problem -> assertThat(problem.toString())
                .contains("a.pcap", "cannot be redacted"));
        assertThat(out.size()).isZero();
    }

    /** Much more evidence than fits into memory twice, of a few names: what is kept does not grow with it. */
    @Test
    void longEvidencePassesThrough() throws IOException {
        byte[] block = "Apr 13 08:02:35 hamsub1 authpriv 6 sshd[189]: from 10.1.1.1 port 50173\n"
                .repeat(1_000)
                .getBytes(StandardCharsets.UTF_8);
        int blocks = 20;
        Content content = new Content() {
            @Override
            public InputStream open() {
                List<InputStream> parts = Stream.generate(() -> (InputStream) new ByteArrayInputStream(block))
                        .limit(blocks)
                        .toList();
                return new java.io.SequenceInputStream(java.util.Collections.enumeration(parts));
            }

            @Override
            public long size() {
                return (long) block.length * blocks;
            }
        };
        Redactor redactor = redactor();
        RedactedText redacted = redactor.redact(Evidence.of("big.log", content), OutputStream.nullOutputStream());

        assertThat(redacted.lines()).isEqualTo(20_000);
        assertThat(redactor.mapping().entries()).hasSize(2);
    }

    @TestFactory
    Stream<DynamicTest> hostileTextsOfAMegabyteEnd() {
        return Stream.of(
                        "a",
                        "1",
                        ".",
                        ":",
                        "-",
                        "1.",
                        "a-",
                        "1:",
                        "host-1",
                        ".sub",
                        "domain-1.sub.sub",
                        "+1 ",
                        "X1",
                        "password",
                        "password=",
                        "user=",
                        "sip:",
                        "\"a\" <",
                        "-----BEGIN ",
                        "-----BEGIN PRIVATE KEY-----",
                        "eyJaaaaaa.",
                        "AVAYA#",
                        "\\n",
                        "00:",
                        "f",
                        "10.1.1.1 to ",
                        "snmp-server host a ",
                        "@a.",
                        "a@",
                        "://a:",
                        "?key",
                        "From: a ",
                        "10. 44.")
                .map(piece -> DynamicTest.dynamicTest(piece, () -> {
                    String text = piece.repeat((1 << 20) / piece.length());
                    Redactor redactor = redactor("a-a-a-a-b", "host");
                    String redacted = Assertions.assertTimeout(Duration.ofMinutes(2), () -> redactor.redact(text));
                    String restored = Restoration.restore(redacted, redactor.mapping());
                    if (redactor.secrets() == 0 && redactor.gone() == 0) {
                        assertThat(restored.equals(text)).isTrue();
                    }
                }));
    }
}
