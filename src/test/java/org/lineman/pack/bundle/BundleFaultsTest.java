package org.lineman.pack.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lineman.pack.bundle.Bundles.KEY;
import static org.lineman.pack.bundle.Bundles.TERMS;
import static org.lineman.pack.bundle.Bundles.archive;
import static org.lineman.pack.bundle.Bundles.entries;
import static org.lineman.pack.bundle.Bundles.files;
import static org.lineman.pack.bundle.Bundles.manifest;
import static org.lineman.pack.bundle.Bundles.trusting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lineman.pack.files.PackLimits;

/** What is wrong with the content of a bundle is told in words, and nothing was written when it is. */
class BundleFaultsTest {
    private static final String RULE = "rules/acme/gate/gate-stuck.drl";

    @TempDir
    Path folder;

    private String refusal(Map<String, byte[]> entries) throws IOException {
        return refusal(entries, TERMS);
    }

    private String refusal(Map<String, byte[]> entries, BundleTerms terms) throws IOException {
        return Bundles.refusal(archive(entries), terms, folder);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theBundleThatTheOthersAreMadeOfIsInOrder() throws IOException {
        Path file = Files.write(folder.resolve("x.lineman"), archive(entries()));
        try (Bundle bundle = Bundle.open(file, TERMS)) {
            bundle.check();
            assertThat(bundle.manifest()).isEqualTo(manifest(files()));
        }
    }

    @Test
    void unknownKey() throws IOException {
        assertThat(refusal(entries(), BundleTerms.signedBy(trusting(SigningKey.generate()))))
                .isEqualTo("x.lineman: is signed by unknown keys only: sha256:" + KEY.fingerprint());
    }

    @Test
    void nobodyIsTrusted() throws IOException {
        assertThat(refusal(entries(), BundleTerms.signedBy(TrustedKeys.NONE))).contains("unknown keys only");
    }

    @Test
    void badSignature() throws IOException {
        Map<String, byte[]> entries = entries();
        Map<String, byte[]> other = files();
        other.put(RULE, bytes("// evil\n"));
        entries.put(ManifestDocument.NAME, ManifestDocument.write(manifest(other)));

        assertThat(refusal(entries)).contains("bad signature: the manifest is not the one that key-0 signed");
        assertThat(refusal(entries, new BundleTerms(trusting(KEY), true, 0)))
                .as("that unsigned bundles are allowed does not make a bad signature good")
                .contains("bad signature");
    }

    @Test
    void aGoodSignatureDoesNotMakeUpForABadOne() throws IOException {
        SigningKey second = SigningKey.generate();
        Map<String, byte[]> entries = entries(manifest(files()), files(), KEY, second);
        entries.put(SignatureCheck.entry(second.fingerprint()), KEY.sign(bytes("something else")));

        assertThat(refusal(entries, BundleTerms.signedBy(trusting(KEY, second))))
                .contains("bad signature: the manifest is not the one that key-1 signed");
    }

    @Test
    void aSignatureOfAnotherLength() throws IOException {
        Map<String, byte[]> entries = entries();
        entries.put(SignatureCheck.entry(KEY.fingerprint()), new byte[63]);

        assertThat(refusal(entries)).contains("is no signature: it has 63 bytes, and not 64");
    }

    @Test
    void fileMissing() throws IOException {
        Map<String, byte[]> entries = entries();
        entries.remove(RULE);

        assertThat(refusal(entries)).isEqualTo("x.lineman: " + RULE + ": is missing: it stands in the manifest");
    }

    @Test
    void fileExtra() throws IOException {
        Map<String, byte[]> entries = entries();
        entries.put("rules/acme/gate/more.drl", bytes("rule"));

        assertThat(refusal(entries))
                .isEqualTo("x.lineman: rules/acme/gate/more.drl: is too much: it does not stand in the manifest");
    }

    @Test
    void filesChanged() throws IOException {
        Map<String, byte[]> entries = entries();
        entries.put(RULE, bytes("// rules of the gape\n"));
        entries.put("knowledge-base/symptoms.yaml", bytes("schema: 1\nsymptoms: {}\n"));

        assertThat(refusal(entries).lines())
                .containsExactly(
                        "x.lineman: knowledge-base/symptoms.yaml: was changed: its SHA-256 is not the one of the manifest",
                        "x.lineman: " + RULE + ": was changed: its SHA-256 is not the one of the manifest");
    }

    @Test
    void fileOfAnotherSize() throws IOException {
        Map<String, byte[]> entries = entries();
        entries.put(RULE, bytes("longer than it was before\n"));

        assertThat(refusal(entries)).contains(RULE + ": was changed: it has 26 bytes, not the 21 of the manifest");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../escaped|the name leads out of the folder (..)",
                "rules/../../escaped|the name leads out of the folder (..)",
                "/tmp/escaped|the name is an absolute path",
                "C:/escaped|the name is an absolute path",
                "rules\\..\\escaped|the name has a backslash",
                "rules/acme/gate/GATE-stuck.drl|the name clashes with rules/acme/gate/GATE-stuck.drl",
                "rules/pack.yaml/inside|clashes with rules/pack.yaml",
                "bin/sh|lies neither in rules/ nor in knowledge-base/",
                "signatures/0123.sig|lies neither in rules/ nor in knowledge-base/"
            })
    void aNameThatDoesHarmIsRefusedWhoeverSignedIt(String name, String says) throws IOException {
        Map<String, byte[]> files = files();
        files.put(name, bytes("x"));

        assertThat(refusal(entries(manifest(files), files, KEY))).contains(says);
        assertThat(refusal(entries(manifest(files), files(), KEY)))
                .as("in the manifest alone")
                .startsWith("x.lineman/manifest.json:")
                .contains(says);
    }

    @Test
    void aFileThatStandsTwiceInTheManifest() throws IOException {
        List<Manifest.Item> items = new ArrayList<>(manifest(files()).files());
        items.add(1, items.get(0));

        assertThat(refusal(entries(with(items), files(), KEY))).contains("files[1]: the file is there twice");
    }

    @Test
    void filesInAnotherOrder() throws IOException {
        Map<String, byte[]> turned = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(files().keySet());
        Collections.reverse(names);
        names.forEach(name -> turned.put(name, files().get(name)));

        assertThat(refusal(entries(manifest(files()), turned, KEY)))
                .contains("in another order than that of the manifest");
        assertThat(refusal(entries(manifest(turned), turned, KEY))).contains("the files are not sorted by name");
    }

    @Test
    void engineTooNew() throws IOException {
        Manifest usual = manifest(files());
        Manifest newer = new Manifest("small", "1.2.3", 2, 7, usual.digest(), true, usual.files());

        assertThat(refusal(entries(newer, files(), KEY)))
                .isEqualTo("x.lineman: needs engine 2, this program is engine 1: update it");
    }

    @Test
    void counterTooLow() throws IOException {
        assertThat(refusal(entries(), new BundleTerms(trusting(KEY), false, 8)))
                .isEqualTo("x.lineman: has the counter 7, and at least 8 is wanted: it is older than what is in use");
        Path file = Files.write(folder.resolve("x.lineman"), archive(entries()));
        try (Bundle bundle = Bundle.open(file, new BundleTerms(trusting(KEY), false, 7))) {
            assertThat(bundle.manifest().counter()).isEqualTo(7);
        }
    }

    @ParameterizedTest
    @CsvSource({"other,1.2.3", "small,9.9.9"})
    void aManifestThatSpeaksOfAnotherPack(String name, String version) throws IOException {
        Manifest usual = manifest(files());
        Manifest other = new Manifest(name, version, 1, 7, usual.digest(), true, usual.files());

        assertThat(refusal(entries(other, files(), KEY))).contains("manifest.json: speaks of another pack");
    }

    @Test
    void aManifestWithTheDigestOfAnotherPack() throws IOException {
        Manifest usual = manifest(files());
        Manifest other = new Manifest("small", "1.2.3", 1, 7, "sha256:" + "0".repeat(64), true, usual.files());

        assertThat(refusal(entries(other, files(), KEY))).contains("manifest.json: speaks of another pack");
    }

    @Test
    void aManifestWithoutAPack() throws IOException {
        Map<String, byte[]> files = files();
        files.remove("rules/pack.yaml");

        assertThat(refusal(entries(manifest(files), files, KEY))).contains("rules/pack.yaml");
    }

    @Test
    void aSizeThatNoFileOfAPackHas() throws IOException {
        List<Manifest.Item> items = new ArrayList<>(manifest(files()).files());
        items.set(
                0,
                new Manifest.Item(
                        items.get(0).path(),
                        PackLimits.LARGEST_FILE + 1,
                        items.get(0).sha256()));

        assertThat(refusal(entries(with(items), files(), KEY))).contains("files[0]: the file has 33554433 bytes");
    }

    @Test
    void aManifestThatIsNone() throws IOException {
        assertThat(refusal(signed("{}"))).contains("x.lineman/manifest.json:1: the key 'format' is missing");
        assertThat(refusal(signed("not json"))).contains("x.lineman/manifest.json:1: not JSON");
        assertThat(refusal(signed("{\"format\": \"lineman-bundle\", \"schema\": 2, \"whatever\": 1}")))
                .contains("schema: this program reads schema 1 and not '2': update it");
        assertThat(refusal(signed("{\"format\": \"lineman-bundle\", \"schema\": 1, \"nam\": 1, \"counter\": -1}")))
                .contains(
                        "unknown key 'nam'", "the key 'name' is missing", "counter: expected [0-9]{1,18}, found '-1'");
    }

    private static Map<String, byte[]> signed(String manifest) {
        Map<String, byte[]> entries = entries();
        entries.put(ManifestDocument.NAME, bytes(manifest));
        entries.put(SignatureCheck.entry(KEY.fingerprint()), KEY.sign(bytes(manifest)));
        return entries;
    }

    private static Manifest with(List<Manifest.Item> items) {
        return new Manifest("small", "1.2.3", 1, 7, manifest(files()).digest(), true, items);
    }
}
