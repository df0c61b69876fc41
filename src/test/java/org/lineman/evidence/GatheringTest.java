package org.lineman.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatheringTest {
    @TempDir
    Path folder;

    private record Gathered(Map<String, String> texts, List<String> problems) {}

    private static Gathered gather(Limits limits, Path... paths) throws IOException {
        try (Gathering gathering = new Gathering(limits)) {
            for (Path path : paths) {
                gathering.add(path);
            }
            Map<String, String> texts = new LinkedHashMap<>();
            for (Evidence piece : gathering.evidence()) {
                try (InputStream in = piece.content().open()) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    texts.put(piece.name(), text.length() > 100 ? text.length() + " characters" : text);
                }
            }
            return new Gathered(
                    texts,
                    gathering.problems().stream().map(ReadingProblem::toString).toList());
        }
    }

    private Gathered gather(Path... paths) throws IOException {
        Gathered gathered = gather(Limits.STANDARD, paths);
        return new Gathered(
                shortened(gathered.texts()),
                gathered.problems().stream()
                        .map(text -> text.replace(folder + "/", ""))
                        .toList());
    }

    private Map<String, String> shortened(Map<String, String> texts) {
        Map<String, String> result = new LinkedHashMap<>();
        texts.forEach((name, text) -> result.put(name.replace(folder + "/", ""), text));
        return result;
    }

    private Path file(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] tar(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(bytes.length);
            tar.putArchiveEntry(entry);
            tar.write(bytes);
            tar.closeArchiveEntry();
        }
        return out.toByteArray();
    }

    @Test
    void aFolderIsReadToItsDepthInTheOrderOfNames() throws IOException {
        file("logs/b.txt", utf8("b"));
        file("logs/a/z.txt", utf8("z"));
        file("logs/.hidden", utf8("no"));
        assertThat(gather(folder.resolve("logs")).texts())
                .containsExactly(Map.entry("logs/a/z.txt", "z"), Map.entry("logs/b.txt", "b"));
    }

    @Test
    void archivesOfEveryKindAreOpenedWhateverTheirNames() throws IOException {
        byte[] inner = TextReaderTest.gzip(tar("var/log/messages", utf8("m")));
        Path outer = file("case.dat", zip(Map.of("one.txt", utf8("1"), "sub/logs.tgz", inner)));
        assertThat(gather(outer).texts())
                .containsExactly(
                        Map.entry("case.dat!one.txt", "1"), Map.entry("case.dat!sub/logs.tgz!var/log/messages", "m"));
    }

    @Test
    void aMemberThatPointsOutOfTheArchiveIsRefusedAndTheOthersAreRead() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("../../etc/passwd", utf8("evil"));
        members.put("fine\u001b[31m.txt", utf8("good"));
        Gathered gathered = gather(file("x.zip", zip(members)));
        assertThat(gathered.texts()).containsExactly(Map.entry("x.zip!fine?[31m.txt", "good"));
        assertThat(gathered.problems())
                .singleElement()
                .asString()
                .contains("../../etc/passwd")
                .contains("refused");
    }

    @Test
    void aBombIsReportedAndWhatCameBeforeItIsKept() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("first.txt", utf8("kept"));
        members.put("zeros", new byte[40 << 20]);
        Gathered gathered = gather(file("bomb.zip", zip(members)));
        assertThat(gathered.texts()).containsExactly(Map.entry("bomb.zip!first.txt", "kept"));
        assertThat(gathered.problems())
                .singleElement()
                .asString()
                .contains("bomb.zip")
                .contains("decompression bomb");
    }

    @Test
    void tooManyFilesAndTooDeepArchivesAreReported() throws IOException {
        Limits tight = new Limits(100, 100, 100, 2, 1 << 20, 1 << 20, 250, 1);
        Path many =
                file("many.zip", zip(new java.util.TreeMap<>(Map.of("a", utf8("1"), "b", utf8("2"), "c", utf8("3")))));
        assertThat(gather(tight, many).texts()).hasSize(2);
        assertThat(gather(tight, many).problems()).singleElement().asString().contains("more than 2 files");
        Path deep = file("deep.zip", zip(Map.of("in.zip", zip(Map.of("x", utf8("1"))))));
        assertThat(gather(tight, deep).problems())
                .singleElement()
                .asString()
                .contains("in.zip")
                .contains("deep");
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestGoesOn() throws IOException {
        Path good = file("good.txt", utf8("ok"));
        Path cut = file(
                "cut.zip",
                java.util.Arrays.copyOf(zip(Map.of("a.txt", "x".repeat(5000).getBytes())), 40));
        Gathered gathered = gather(folder.resolve("missing.txt"), cut, good, good);
        assertThat(gathered.texts()).containsExactly(Map.entry("good.txt", "ok"));
        assertThat(gathered.problems())
                .hasSize(3)
                .anySatisfy(problem -> assertThat(problem).startsWith("missing.txt: there is no such file"))
                .anySatisfy(problem -> assertThat(problem).startsWith("cut.zip"))
                .anySatisfy(problem -> assertThat(problem).startsWith("good.txt: was named twice"));
    }

    @Test
    void aDashIsTheStandardInput() throws IOException {
        try (Gathering gathering = Gathering.of(List.of("-"), new ByteArrayInputStream(utf8("pasted")))) {
            assertThat(gathering.evidence())
                    .singleElement()
                    .extracting(Evidence::name)
                    .isEqualTo("stdin");
        }
    }
}
