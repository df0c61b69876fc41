package org.lineman.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {
    private static final String TEXT = "first line\nZürich → Genève 😀\n\nlast\n";
    private static final List<String> LINES = List.of("1 first line", "2 Zürich → Genève 😀", "3 ", "4 last");

    private record Read(TextReader.Kind kind, List<String> lines, List<String> problems) {}

    private static Read read(byte[] bytes) throws IOException {
        return read(new ByteArrayInputStream(bytes), Limits.STANDARD);
    }

    private static Read read(InputStream in, Limits limits) throws IOException {
        List<String> lines = new ArrayList<>();
        try (TextReader reader = TextReader.open("x", in, limits)) {
            for (Line line = reader.next(); line != null; line = reader.next()) {
                lines.add(line.number() + " " + line.text());
            }
            return new Read(
                    reader.kind(),
                    lines,
                    reader.problems().stream().map(ReadingProblem::toString).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void everyUnicodeEncodingIsToldByItsMark(String charset) throws IOException {
        assertThat(read(("\ufeff" + TEXT).getBytes(Charset.forName(charset))))
                .isEqualTo(new Read(TextReader.Kind.TEXT, LINES, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void unicodeWithoutAMarkIsToldByWhereTheNulsStand(String charset) throws IOException {
        assertThat(read(TEXT.getBytes(Charset.forName(charset))).lines()).isEqualTo(LINES);
    }

    @Test
    void aLineThatIsNotUtf8IsReadAsWindows1252AndSaidOnce() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("größer\n".getBytes(StandardCharsets.UTF_8));
        bytes.write("Gerät\nBüro\n".getBytes(Charset.forName("windows-1252")));
        Read read = read(bytes.toByteArray());
        assertThat(read.lines()).containsExactly("1 größer", "2 Gerät", "3 Büro");
        assertThat(read.problems())
                .singleElement()
                .asString()
                .startsWith("x:2:")
                .contains("windows-1252");
    }

    @Test
    void lineEndsOfWindowsAndOfOldMacsKeepTheNumbersRight() throws IOException {
        assertThat(read("a\r\nb\r\n".getBytes(StandardCharsets.UTF_8)).lines()).containsExactly("1 a", "2 b");
        assertThat(read("a\rb\rc".getBytes(StandardCharsets.UTF_8)).lines()).containsExactly("1 a", "2 b", "3 c");
        assertThat(read("10%\r20%\rdone\nnext\n".getBytes(StandardCharsets.UTF_8))
                        .lines())
                .containsExactly("1 10% 20% done", "2 next");
    }

    @Test
    void coloursTitlesAndNulsAreRemoved() throws IOException {
        String noisy = "\u001b]0;root@x\u0007\u001b[01;31mERR\u001b[0m\u001b(B or\u0000\nnext\u0000\u0000 one\n";
        assertThat(read(noisy.getBytes(StandardCharsets.UTF_8)).lines()).containsExactly("1 ERR or", "2 next one");
    }

    @Test
    void theRestOfAnOverlongLineIsSkippedAndTheNextLinesAreRead() throws IOException {
        byte[] bytes = ("before\n" + "x".repeat(10 << 20) + "\nafter\n").getBytes(StandardCharsets.UTF_8);
        Read read = read(bytes);
        assertThat(read.lines()).hasSize(3).last().isEqualTo("3 after");
        assertThat(read.lines().get(1)).hasSize(Limits.STANDARD.longestLine() + 2);
        assertThat(read.problems()).singleElement().asString().startsWith("x:2: the line is too long");
    }

    @Test
    void aCharacterThatTheLimitCutsInTwoIsLeftOut() throws IOException {
        Limits tiny = new Limits(4, 1, 1, 1, 1 << 20, 1 << 20, 9, 1);
        Read read = read(new ByteArrayInputStream("abc😀def\nok\n".getBytes(StandardCharsets.UTF_8)), tiny);
        assertThat(read.lines()).containsExactly("1 abc", "2 ok");
    }

    @Test
    void whatIsNoTextIsNotReadAsText() throws IOException {
        assertThat(read(new byte[0]).kind()).isEqualTo(TextReader.Kind.EMPTY);
        assertThat(read(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}).kind()).isEqualTo(TextReader.Kind.BINARY);
        byte[] random = new byte[4000];
        new java.util.Random(7).nextBytes(random);
        assertThat(read(random).kind()).isEqualTo(TextReader.Kind.BINARY);
        byte[] capture = {(byte) 0xd4, (byte) 0xc3, (byte) 0xb2, (byte) 0xa1, 2, 0, 4, 0};
        assertThat(read(capture).kind()).isEqualTo(TextReader.Kind.CAPTURE);
        assertThat(read(gzip(capture)).kind()).isEqualTo(TextReader.Kind.CAPTURE);
        assertThat(read(gzip(TEXT.getBytes(StandardCharsets.UTF_8))).lines()).isEqualTo(LINES);
    }

    @Test
    void aGzipBombStopsWithAReason() throws IOException {
        byte[] bomb = gzip(new byte[64 << 20]);
        byte[] text = gzip("harmless\n".repeat(8 << 20).getBytes(StandardCharsets.UTF_8));
        assertThat(read(bomb).kind()).isEqualTo(TextReader.Kind.BINARY);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> read(text))
                .isInstanceOf(LimitExceeded.class)
                .hasMessageContaining("decompression bomb");
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
