package org.lineman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;

/** The list of parts is the truth about the program that was built. */
class SbomIT {
    private static final Path LIST = Path.of("target/bom.json");
    private static final Path LIBRARIES = Path.of("target/quarkus-app/lib");
    private static final Path PAGE = Path.of("docs/reference/supply-chain.md");
    private static final Pattern LICENCES = Pattern.compile("^\\| [^|`]+ \\|([^|]+)\\|$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    /** A dependency of Quarkus's that its build leaves out of what it packages. */
    private static final String OF_THE_BUILD = "io.quarkus.quarkus-ide-launcher-";

    /** Quarkus takes classes out of it that stand in the way of its own exporter. */
    private static final String THINNED = "io.opentelemetry.opentelemetry-exporter-otlp-1";

    private static DocumentNode list;
    private static List<DocumentNode> parts;

    @BeforeAll
    static void read() throws IOException {
        list = JsonDocument.read(LIST.toString(), Files.readString(LIST));
        parts = list.list("components");
    }

    @Test
    void itIsACompleteDocumentThatIsTheSameEachTime() {
        assertThat(list.requireText("bomFormat")).isEqualTo("CycloneDX");
        assertThat(list.requireText("specVersion")).isEqualTo("1.6");
        assertThat(list.keys()).doesNotContain("serialNumber");
        assertThat(list.require("metadata").orElseThrow().keys()).doesNotContain("timestamp");
        assertThat(parts).hasSizeGreaterThan(100).allSatisfy(part -> assertThat(part.requireText("purl"))
                .startsWith("pkg:maven/" + part.requireText("group") + "/" + part.requireText("name") + "@"));
    }

    @Test
    void theProgramHoldsWhatTheListNamesByteForByteAndNothingElse() throws IOException {
        Map<String, String> listed = listed();
        Map<String, Path> built = built();

        assertThat(built).hasSizeGreaterThan(100);
        assertThat(listed.keySet()).containsAll(built.keySet());
        for (Map.Entry<String, Path> library : built.entrySet()) {
            String digest = listed.get(library.getKey());
            if (library.getKey().startsWith(THINNED)) {
                assertIsPartOf(original(library.getKey(), digest), library.getValue());
            } else {
                assertThat(sha256(library.getValue()))
                        .as("SHA-256 of %s in %s", library.getKey(), LIST)
                        .isEqualTo(digest);
            }
        }
        assertThat(listed.keySet().stream().filter(file -> !built.containsKey(file)))
                .allMatch(file -> file.startsWith(OF_THE_BUILD));
    }

    /** The library as it was downloaded; it is among those that this test runs with. */
    private static Path original(String file, String digest) throws IOException {
        for (URL manifest : Collections.list(SbomIT.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
            String jar = manifest.getPath().replaceAll("^file:|!/META-INF/MANIFEST.MF$", "");
            if (file.endsWith("." + jar.substring(jar.lastIndexOf('/') + 1))
                    && sha256(Path.of(jar)).equals(digest)) {
                return Path.of(jar);
            }
        }
        throw new AssertionError(file + " with the SHA-256 " + digest + " is not among the libraries of this test");
    }

    private static void assertIsPartOf(Path whole, Path part) throws IOException {
        try (ZipFile original = new ZipFile(whole.toFile());
                ZipFile thinned = new ZipFile(part.toFile())) {
            for (ZipEntry entry : Collections.list(thinned.entries())) {
                ZipEntry same = original.getEntry(entry.getName());
                assertThat(same)
                        .as("%s of %s in %s", entry.getName(), part, whole)
                        .isNotNull();
                if (!entry.isDirectory()) {
                    assertThat(thinned.getInputStream(entry).readAllBytes())
                            .as("%s of %s", entry.getName(), part)
                            .isEqualTo(original.getInputStream(same).readAllBytes());
                }
            }
        }
    }

    @Test
    void everyPartMayBeShippedByOneOfItsLicences() throws IOException {
        Set<String> allowed = allowed();

        assertThat(allowed).contains("Apache-2.0", "EPL-2.0");
        assertThat(parts).allSatisfy(part -> assertThat(licences(part))
                .as("licences of " + part.requireText("purl"))
                .containsAnyElementsOf(allowed));
    }

    private static Map<String, String> listed() {
        Map<String, String> digests = new TreeMap<>();
        for (DocumentNode part : parts) {
            String file = part.requireText("group") + "." + part.requireText("name") + "-" + part.requireText("version")
                    + classifier(part.requireText("purl")) + ".jar";
            String digest = part.list("hashes").stream()
                    .filter(hash -> hash.requireText("alg").equals("SHA-256"))
                    .map(hash -> hash.requireText("content"))
                    .findFirst()
                    .orElse("no SHA-256");
            digests.put(file, digest);
        }
        return digests;
    }

    private static String classifier(String purl) {
        return Pattern.compile("[?&]classifier=([^&]+)")
                .matcher(purl)
                .results()
                .map(found -> "-" + found.group(1))
                .findFirst()
                .orElse("");
    }

    private static Map<String, Path> built() throws IOException {
        try (Stream<Path> files = Files.walk(LIBRARIES)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(file -> file.getFileName().toString(), Function.identity()));
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> licences(DocumentNode part) {
        return part.list("licenses").stream()
                .map(one -> one.get("license").orElse(one))
                .map(licence ->
                        licence.optionalText("id") + licence.optionalText("name") + licence.optionalText("expression"))
                .toList();
    }

    private static Set<String> allowed() throws IOException {
        return LICENCES.matcher(Files.readString(PAGE))
                .results()
                .flatMap(row -> NAME.matcher(row.group(1)).results())
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
    }
}
