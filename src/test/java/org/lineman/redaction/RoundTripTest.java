package org.lineman.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lineman.redaction.token.Kind;
import org.lineman.redaction.token.Mapping;

/** What was redacted can be restored to the letter: every text among the samples and cases, and texts made to be awkward. */
class RoundTripTest {
    private static final Path HOME = Path.of(System.getProperty("basedir", "."));

    /** Pieces of which awkward texts are made: originals, things that must stay, tokens that stand in the original, separators. */
    private static final List<String> PIECES = List.of(
            "10.44.9.60",
            "10. 44. 16.  0",
            "10.44.9.xx",
            "198.18.0.60",
            "198.18.0.1",
            "198.19.255.7",
            "240.0.0.1",
            "127.0.0.1",
            "010.044.009.060",
            "10.44.9.60.5060 >",
            "version 10.1.0.2",
            "version 198.18.0.3",
            "1.3.6.1.4.1.9",
            "255.255.255.0",
            "2001:db8::1",
            "2001:db8:0:1::0:1",
            "2001:DB8:0:1::0:1",
            "fe80::21b:44ff:fe11:3ab7",
            "2a02:8071::9",
            "2A02:8071:0::9",
            "::1",
            "00:1b:44:11:3a:b7",
            "001b.4411.3ab7",
            "00-1B-44-11-3A-B7",
            "SEP001B44113AB7",
            "SEP001b44113Ab7",
            "02:00:00:aa:00:00",
            "SEP020000AA0000",
            "020000aa0001",
            "Cisco_11:3a:b7",
            "Cisco_a0:00:01",
            "cucm-pub-1",
            "CUCM-PUB-1",
            "Cucm-Pub-1",
            "cuCM-pub-1",
            "CuCm-pub-1",
            "host-1",
            "HOST-1",
            "Host-2",
            "hoSt-1",
            "host-10.1.1.1",
            "xhost-1",
            "host-1a",
            "host-1.example",
            "user-1",
            "domain-1",
            "domain-1.example",
            "domain-1.sub.example",
            "domain-2.example.example",
            "person-1",
            "person-1x",
            "cucm-pub-1.voice.corp.example",
            "user=jroe",
            "login: ops4",
            "jroe@mail.corp.example",
            "\"Jane Roe\" <sip:4711@10.1.2.3>",
            "From: Jane Roe <sip:jroe@sip.corp.example>;tag=1",
            "Jane Roe",
            "JANE ROE",
            "+49 30 1234567",
            "+4930123456",
            "+99900000001",
            "+1 (610) 555-0123",
            "610-555-0123",
            "(610) 555-0123",
            "6X0-000-0001",
            "Addr: 38100",
            "ext 4711",
            "4X01",
            "1X10",
            "ext 123",
            "03X0001",
            "dn=030123456",
            "0X10",
            "LCP61000649",
            "LCPX0000001",
            "CSFJROE",
            "CSFX001",
            "\\ncucm-pub-1",
            "\\nhost-1",
            "38100",
            "4711",
            " ",
            "  ",
            ": ",
            "-",
            ".",
            "/",
            "_",
            ",",
            "=",
            "\t",
            "\n",
            "\r\n",
            "(",
            ")",
            "<",
            ">",
            "\"",
            "é",
            "Straße");

    @Test
    void everyTextOfTheSamplesAndCasesComesBack() throws IOException {
        List<Path> texts = texts();
        assertThat(texts).hasSizeGreaterThan(800);
        List<String> different = new ArrayList<>();
        for (Path file : texts) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            Redactor redactor = new Redactor(Mapping.EMPTY, KnownNames.NONE);
            String redacted = redactor.redact(text);

            assertThat(redactor.secrets()).as("secrets of %s", file).isZero();
            assertThat(redacted.lines().count())
                    .as("lines of %s", file)
                    .isEqualTo(text.lines().count());
            if (!Restoration.restore(redacted, redactor.mapping()).equals(text)) {
                different.add(file.toString());
            }
            assertNothingLeft(file.toString(), redacted, redactor.mapping());
        }
        assertThat(different).isEmpty();
    }

    @Test
    void awkwardTextsComeBack() {
        Random random = new Random(20240611);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
                if (random.nextInt(3) > 0) {
                    text.append(random.nextBoolean() ? " " : "\n");
                }
            }
            Redactor redactor = new Redactor(Mapping.EMPTY, KnownNames.NONE);
            String redacted = redactor.redact(text.toString());
            Redactor later = new Redactor(Mapping.ofJson(redactor.mapping().toJson()), KnownNames.NONE);
            String second = later.redact("\n" + text);

            assertThat(Restoration.restore(redacted, redactor.mapping()))
                    .as("round %s: %s", round, redacted)
                    .isEqualTo(text.toString());
            assertThat(Restoration.restore(second, later.mapping()))
                    .as("round %s, continued: %s", round, second)
                    .isEqualTo("\n" + text);
            assertThat(Restoration.restore(redacted, later.mapping())).isEqualTo(text.toString());
        }
    }

    /** An address or the name of a machine that has a token stands nowhere any more, apart from tokens that were in the original. */
    private static void assertNothingLeft(String name, String redacted, Mapping mapping) {
        List<String> tokens =
                mapping.entries().stream().map(Mapping.Entry::token).toList();
        for (Mapping.Entry entry : mapping.entries()) {
            if ((entry.kind() == Kind.ADDRESS || entry.kind() == Kind.HOST) && !tokens.contains(entry.original())) {
                assertThat(Pattern.compile("(?<![\\w.])" + Pattern.quote(entry.original()) + "(?!\\w|\\.\\d)")
                                .matcher(redacted)
                                .results()
                                .filter(found -> !redacted.substring(Math.max(0, found.start() - 30), found.start())
                                        .matches("(?is).*(version|release)\\W*"))
                                .count())
                        .as("%s left in %s", entry.original(), name)
                        .isZero();
            }
        }
    }

    private static List<Path> texts() throws IOException {
        try (Stream<Path> samples = Files.walk(HOME.resolve("samples"));
                Stream<Path> rules = Files.walk(HOME.resolve("rules"))) {
            return Stream.concat(
                            samples,
                            rules.filter(file -> file.toString().contains(".cases/")
                                    && file.toString().contains("/evidence/")))
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*\\.(gz|pcap|pcapng)"))
                    .sorted()
                    .toList();
        }
    }
}
