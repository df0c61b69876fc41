package org.lineman.report.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;
import org.lineman.report.Hostile;
import org.lineman.report.SampleReports;
import org.lineman.report.material.ReportInput;

/** What the vendor's support unpacks. */
class EscalationBundleTest {

    @Test
    void holdsWhatTheVendorAsksFor() throws IOException {
        Map<String, String> members = members(zip(SampleReports.AGENTS));

        assertThat(members.keySet())
                .containsExactly(
                        "answer.json",
                        "evidence/index.txt",
                        "evidence/samples_mobile-agents_PG2A-jgw1.txt",
                        "evidence/samples_mobile-agents_cluster.txt",
                        "evidence/samples_mobile-agents_rtmcucmsub5-backtraces.txt",
                        "evidence/samples_mobile-agents_rtmcucmsub5-cores.txt",
                        "evidence/samples_mobile-agents_ticket-notes.txt",
                        "manifest.txt",
                        "report.html",
                        "report.pdf",
                        "summary.md",
                        "timeline.csv",
                        "versions.json");
        assertThat(members.get("evidence/samples_mobile-agents_rtmcucmsub5-cores.txt"))
                .contains(" 6 > ", "core.19022.6.ccm.1697553974");
        assertThat(members.get("timeline.csv"))
                .startsWith("\"time\",\"doubt in seconds\",\"what\",\"evidence\",\"lines\",\"frames\",\"pointer\"\r\n")
                .contains("\"300\",\"CTIManager of rtmcucmsub5 was aborted");
    }

    @Test
    void versionsTellProductsAndWhatAnswered() throws IOException {
        DocumentNode versions = JsonDocument.read(
                "versions.json", members(zip(SampleReports.AES)).get("versions.json"));

        assertThat(versions.requireText("lineman")).isEqualTo("1.2.3");
        assertThat(versions.require("pack").orElseThrow().requireText("version"))
                .isEqualTo("2026.11.0");
        assertThat(versions.list("products"))
                .anyMatch(product -> product.requireText("product").equals("avaya-aes")
                        && product.requireText("release").equals("7.1.3")
                        && product.requireText("on").equals("node:aes-dur-01"));
    }

    @Test
    void theAnswerIsThatOfTheContract() throws IOException {
        assertThat(members(zip(SampleReports.AGENTS)).get("answer.json")).isEqualTo(SampleReports.AGENTS.answerJson());
    }

    @Test
    void theManifestHasTheDigestOfEveryOtherMember() throws Exception {
        byte[] zip = zip(SampleReports.AES);
        Map<String, byte[]> bytes = bytes(zip);
        String[] lines = new String(bytes.get("manifest.txt"), StandardCharsets.UTF_8).split("\n");

        assertThat(lines).hasSize(bytes.size() - 1);
        for (String line : lines) {
            String[] parts = line.split("  ", 2);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.get(parts[1]));
            assertThat(parts[0]).as(parts[1]).isEqualTo(HexFormat.of().formatHex(digest));
        }
    }

    @Test
    void aHostileCaseGivesSafeNamesAndNoFormula() throws IOException {
        Map<String, String> members = members(zip(SampleReports.saying(Hostile.WORDS)));

        assertThat(members.keySet()).allMatch(name -> name.matches("(evidence/)?[A-Za-z0-9_-]+([.][A-Za-z0-9_-]+)+"));
        assertThat(members.get("timeline.csv"))
                .contains(",\"'=cmd|'/C calc'!A1 ")
                .doesNotContain("\"=");
    }

    @Test
    void theSameCaseGivesTheSameBytesWhereverItIsMade() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        byte[] here = zip(SampleReports.AGENTS);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(zip(SampleReports.AGENTS)).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
        }
        try (ZipInputStream members = new ZipInputStream(new ByteArrayInputStream(here))) {
            assertThat(members.getNextEntry().getTimeLocal()).isEqualTo(LocalDateTime.of(2024, 3, 12, 3, 4, 4));
        }
    }

    private static byte[] zip(ReportInput input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EscalationBundle.write(input, out);
        return out.toByteArray();
    }

    private static Map<String, String> members(byte[] zip) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        bytes(zip).forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    private static Map<String, byte[]> bytes(byte[] zip) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                members.put(entry.getName(), in.readAllBytes());
            }
        }
        return members;
    }
}
