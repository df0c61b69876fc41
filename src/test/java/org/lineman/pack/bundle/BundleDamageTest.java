package org.lineman.pack.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lineman.pack.bundle.Bundles.KEY;
import static org.lineman.pack.bundle.Bundles.TERMS;
import static org.lineman.pack.bundle.Bundles.archive;
import static org.lineman.pack.bundle.Bundles.entries;
import static org.lineman.pack.bundle.Bundles.files;
import static org.lineman.pack.bundle.Bundles.manifest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive that is not the one way a bundle is stored is refused: damaged by accident, or made with intent. */
class BundleDamageTest {
    private static final BundleTerms ANYBODY = BundleTerms.wholeOnly();

    @TempDir
    Path folder;

    private String refusal(byte[] bundle) throws IOException {
        return Bundles.refusal(bundle, TERMS, folder);
    }

    /** Every byte of a bundle, also of one with a signature by somebody who is not known, and of one that nobody signed. */
    @Test
    void noByteCanBeChanged() throws IOException {
        SigningKey stranger = SigningKey.generate();
        Random chance = new Random(20);
        Map<String, byte[]> files = files();
        files.keySet().removeIf(name -> name.startsWith("rules/acme/"));
        refuseEveryChange(archive(entries(manifest(files), files, KEY, stranger)), TERMS, chance);
        refuseEveryChange(archive(entries(manifest(files), files)), ANYBODY, chance);
    }

    private void refuseEveryChange(byte[] bundle, BundleTerms terms, Random chance) throws IOException {
        for (int i = 0; i < bundle.length; i++) {
            byte[] changed = bundle.clone();
            changed[i] ^= (byte) (1 << chance.nextInt(8));
            assertThat(Bundles.refusal(changed, terms, folder)).as("byte " + i).isNotEmpty();
        }
    }

    @Test
    void nothingCanBeCutOffAtTheEnd() throws IOException {
        byte[] bundle = archive(entries());
        int directory = central(bundle, "manifest.json");
        for (int length = 0; length < bundle.length; length += length < directory ? 5 : 1) {
            assertThat(refusal(Arrays.copyOf(bundle, length)))
                    .as("length " + length)
                    .containsAnyOf("is cut short", "is no bundle");
        }
        assertThat(refusal(Arrays.copyOf(bundle, 1000)))
                .isEqualTo("x.lineman: is cut short: byte 1141 is needed, there are 1000");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noByteCanBeAddedOrTakenAnywhere(long seed) throws IOException {
        byte[] bundle = archive(entries());
        Random chance = new Random(seed);
        for (int i = 0; i < 300; i++) {
            int at = chance.nextInt(bundle.length);
            int gone = chance.nextInt(3);
            byte[] added = new byte[chance.nextInt(3) + (gone == 0 ? 1 : 0)];
            chance.nextBytes(added);
            byte[] changed = splice(bundle, at, Math.min(bundle.length, at + gone), added);
            if (!Arrays.equals(changed, bundle)) {
                assertThat(refusal(changed))
                        .as("seed " + seed + ", change " + i)
                        .isNotEmpty();
            }
        }
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte[] with) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(with);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    @Test
    void trailingBytes() throws IOException {
        byte[] bundle = archive(entries());
        assertThat(refusal(Arrays.copyOf(bundle, bundle.length + 5)))
                .isEqualTo("x.lineman: 5 bytes follow after the end of the bundle");
    }

    @Test
    void notABundleAtAll() throws IOException {
        assertThat(refusal(new byte[0])).isEqualTo("x.lineman: is no bundle: it does not begin like one");
        assertThat(refusal("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8))).contains("is no bundle");
        assertThat(refusal(archive(Map.of()))).contains("is no bundle");
        assertThat(refusal(archive(files()))).contains("is no bundle: it does not begin with manifest.json");
    }

    @Test
    void twoManifests() throws IOException {
        byte[] bundle = renamed("rules/pack.yaml", "manifest.jsonXX", "manifest.json");
        assertThat(refusal(bundle)).isEqualTo("x.lineman: manifest.json: there are two manifests");
    }

    @Test
    void twoOfOneName() throws IOException {
        assertThat(refusal(renamed(
                        "knowledge-base/symptoms.yaml",
                        "rules/acme/gate/gate-stuck.dr2",
                        "rules/acme/gate/gate-stuck.drl")))
                .contains("rules/acme/gate/gate-stuck.drl: the file is there twice");
    }

    /** A bundle with one more entry, which the writer is given under another name so that a map can hold it. */
    private static byte[] renamed(String content, String unique, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BundleWriter writer = new BundleWriter(out);
        Map<String, byte[]> entries = new LinkedHashMap<>(entries());
        entries.put(unique, files().get(content));
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            writer.add(entry.getKey().equals(unique) ? name : entry.getKey(), entry.getValue());
        }
        writer.finish();
        return out.toByteArray();
    }

    @Test
    void symbolicLink() throws IOException {
        byte[] bundle = archive(entries());
        int record = central(bundle, "rules/pack.yaml");
        ByteBuffer.wrap(bundle).order(ByteOrder.LITTLE_ENDIAN).putInt(record + 38, 0120777 << 16);
        assertThat(refusal(bundle))
                .isEqualTo("x.lineman: rules/pack.yaml: is a symbolic link; a bundle has files only");

        ByteBuffer.wrap(bundle).order(ByteOrder.LITTLE_ENDIAN).putInt(record + 38, 0060666 << 16);
        assertThat(refusal(bundle)).contains("rules/pack.yaml: is no file");
    }

    @Test
    void anotherNameInTheDirectory() throws IOException {
        byte[] bundle = archive(entries());
        bundle[central(bundle, "rules/pack.yaml") + 46] = 'R';
        assertThat(refusal(bundle)).contains("rules/pack.yaml: stands in the directory at the end under another name");
    }

    /** Where the record of a name begins in the directory. */
    private static int central(byte[] bundle, String name) {
        String text = new String(bundle, StandardCharsets.ISO_8859_1);
        return text.lastIndexOf("PK\u0001\u0002", text.lastIndexOf(name));
    }

    @Test
    void bombs() throws IOException {
        byte[] bundle = archive(entries());
        ByteBuffer huge = ByteBuffer.wrap(bundle.clone()).order(ByteOrder.LITTLE_ENDIAN);
        huge.putInt(18, 0xffffffff).putInt(22, 0xffffffff);
        assertThat(refusal(huge.array()))
                .contains("manifest.json: is said to have 4294967295 bytes; at most 33554432 are read");

        ByteBuffer beyond = ByteBuffer.wrap(bundle.clone()).order(ByteOrder.LITTLE_ENDIAN);
        beyond.putInt(18, 30 << 20).putInt(22, 30 << 20);
        assertThat(refusal(beyond.array())).contains("is cut short");

        ByteBuffer two = ByteBuffer.wrap(bundle.clone()).order(ByteOrder.LITTLE_ENDIAN);
        two.putInt(22, 30 << 20);
        assertThat(refusal(two.array())).contains("is said to have two sizes");
    }

    @Test
    void compressedByTheJdk() throws IOException {
        assertThat(refusal(zip(ZipEntry.DEFLATED))).contains("manifest.json: is compressed");
        assertThat(refusal(zip(ZipEntry.STORED))).contains("the archive is not as lineman rules build writes one");
    }

    private static byte[] zip(int method) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> content : entries().entrySet()) {
                ZipEntry entry = new ZipEntry(content.getKey());
                entry.setMethod(method);
                entry.setSize(content.getValue().length);
                CRC32 sum = new CRC32();
                sum.update(content.getValue());
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(content.getValue());
            }
        }
        return out.toByteArray();
    }

    @Test
    void aLinkThatAnotherArchiverStored() throws IOException {
        SeekableInMemoryByteChannel out = new SeekableInMemoryByteChannel();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setMethod(ZipEntry.STORED);
            for (Map.Entry<String, byte[]> content : entries().entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(content.getKey());
                entry.setUnixMode(content.getKey().endsWith("pack.yaml") ? 0120777 : 0100644);
                zip.putArchiveEntry(entry);
                zip.write(content.getValue());
                zip.closeArchiveEntry();
            }
        }
        assertThat(refusal(Arrays.copyOf(out.array(), (int) out.size())))
                .contains("rules/pack.yaml: is a symbolic link");
    }

    @Test
    void encrypted() throws IOException {
        byte[] bundle = archive(entries());
        bundle[6] |= 1;
        assertThat(refusal(bundle)).contains("manifest.json: is encrypted");
        bundle[6] = 8;
        assertThat(refusal(bundle)).contains("manifest.json: does not say its size before its content");
    }

    @Test
    void moreEntriesThanAPackHas() throws IOException {
        Map<String, byte[]> entries = entries();
        for (int i = 0; i < 20_101; i++) {
            entries.put("rules/" + i, new byte[0]);
        }
        assertThat(refusal(archive(entries))).contains("has more than 20100 entries");
    }

    @Test
    void aNameThatIsNotUtf8() throws IOException {
        byte[] bundle = archive(entries());
        bundle[30] = (byte) 0xff;
        assertThat(refusal(bundle)).isEqualTo("x.lineman: the name at byte 30 is not UTF-8");
    }
}
