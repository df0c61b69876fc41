package org.lineman.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;
import org.lineman.evidence.Limits;
import org.lineman.evidence.Line;
import org.lineman.evidence.TextReader;
import org.lineman.report.material.Feedback;
import org.lineman.report.material.ReportInput;

/** Nothing leaves unredacted, in no format, not even in a name. */
class RedactionTest {
    /** Leaves nothing of a text but its length. */
    private static final UnaryOperator<String> BLOTS = text -> "\u25A0".repeat(text.length());

    /** What passes can be recognised; short, so that no column of a page breaks it. */
    private static final UnaryOperator<String> MARKS = text -> "x7" + text + "y7";

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void noTextOfTheCaseIsInAReport(ReportFormat format) throws IOException {
        String shown = flat(shown(format, SampleReports.AGENTS.redactedBy(BLOTS)));
        Set<String> texts = textsOf(SampleReports.AGENTS);

        assertThat(texts).hasSizeGreaterThan(300);
        assertThat(texts.stream().filter(text -> shown.contains(flat(text)))).isEmpty();
        assertThat(shown).contains("\u25A0\u25A0\u25A0", "cisco-uc-node-stalled");
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void whatIsSaidBesideTheAnswerPassesToo(ReportFormat format) throws IOException {
        ReportInput input = SampleReports.AES
                .ofTicket("INC0048812")
                .judged(new Feedback("right", "the true cause", "seen by us", "Jan de Vries", SampleReports.RECORDED));

        assertThat(shown(format, input)).contains("INC0048812");
        assertThat(shown(format, input.redactedBy(BLOTS)))
                .doesNotContain("INC0048812", "the true cause", "seen by us", "Vries");
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void everyTextPassesOnce(ReportFormat format) throws IOException {
        String shown = flat(shown(format, SampleReports.saying("zz").redactedBy(MARKS)));

        assertThat(shown).contains("zz");
        assertThat(shown.replaceAll("x7zzy7", "")).doesNotContain("zz");
        assertThat(shown).doesNotContain("x7x7");
    }

    @Test
    void verdictsTimesPlacesAndDigestsAreOurOwnAndStay() throws IOException {
        DocumentNode answer = JsonDocument.read(
                "answer.json",
                shown(ReportFormat.BUNDLE, SampleReports.AGENTS.redactedBy(BLOTS))
                        .split("answer.json\n", 2)[1]
                        .split("\nmember ", 2)[0]);

        assertThat(answer.requireText("verdict")).isEqualTo("likely");
        assertThat(answer.require("pack").orElseThrow().requireText("digest")).startsWith("sha256:");
        assertThat(answer.list("timeline").get(0).requireText("at")).isEqualTo("2023-10-17T09:46:12-05:00");
        assertThat(answer.list("timeline")
                        .get(0)
                        .require("source")
                        .orElseThrow()
                        .requireText("lines"))
                .isEqualTo("35-43");
    }

    @Test
    void aReportSaysThatItIsRedacted() throws IOException {
        assertThat(shown(ReportFormat.MARKDOWN, SampleReports.AES.redactedBy(UnaryOperator.identity())))
                .contains("Addresses, names and numbers were replaced");
        assertThat(shown(ReportFormat.MARKDOWN, SampleReports.AES)).doesNotContain("were replaced");
    }

    /** The texts of the answer and the lines of the evidence that are too long to be met by chance. */
    private static Set<String> textsOf(ReportInput input) throws IOException {
        DocumentNode answer = JsonDocument.read("answer.json", input.answerJson());
        Set<String> texts = new TreeSet<>();
        for (String part : answer.keys()) {
            if (!Set.of("id", "pack", "verdict", "incident").contains(part)) {
                collect(answer.get(part).orElseThrow(), "", texts);
            }
        }
        for (DocumentNode item : answer.get("evidence").orElseThrow().list("items")) {
            String name = item.requireText("name");
            try (TextReader lines = TextReader.open(
                    name, input.evidence().evidence(name).orElseThrow().open(), Limits.STANDARD)) {
                for (Line line = lines.next(); line != null; line = lines.next()) {
                    texts.add(line.text().strip());
                }
            }
        }
        // A single word of everyday English stands in any report.
        texts.removeIf(text -> text.length() < 6 || text.matches("\\W*[a-z]+\\W*"));
        return texts;
    }

    private static void collect(DocumentNode node, String key, Set<String> texts) {
        switch (node.kind()) {
            case MAPPING -> node.entries().forEach((name, value) -> collect(value, name, texts));
            case SEQUENCE -> node.items().forEach(item -> collect(item, key, texts));
            case TEXT -> {
                // Ours: what causes, findings, tests and times are called, and where in a piece something stands.
                if (!Set.of(
                                "cause",
                                "indicator",
                                "id",
                                "test",
                                "decides",
                                "wouldDecide",
                                "for",
                                "symptoms",
                                "verdict",
                                "state",
                                "kind",
                                "relation",
                                "link",
                                "at",
                                "from",
                                "to",
                                "lines",
                                "digest",
                                "type",
                                "version",
                                "product")
                        .contains(key)) {
                    texts.add(node.text().orElseThrow());
                }
            }
            default -> {
                // A figure or a yes is nobody's name.
            }
        }
    }

    private static String shown(ReportFormat format, ReportInput input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(input, out);
        return switch (format) {
            case PDF -> pdf(out.toByteArray());
            case BUNDLE -> zip(out.toByteArray());
            default -> out.toString(StandardCharsets.UTF_8);
        };
    }

    private static String zip(byte[] bytes) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] member = zip.readAllBytes();
                all.append("\nmember ").append(entry.getName()).append('\n');
                all.append(entry.getName().endsWith(".pdf") ? pdf(member) : new String(member, StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private static String pdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return document.getDocumentInformation().getTitle() + new PDFTextStripper().getText(document);
        }
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
