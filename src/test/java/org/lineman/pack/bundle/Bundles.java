package org.lineman.pack.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lineman.document.DocumentException;
import org.lineman.pack.PackDigest;
import org.lineman.pack.SmallPack;

/** Builds bundles entry by entry, so that one thing can be wrong with each of them, and looks at what a reader makes of them. */
final class Bundles {
    static final SigningKey KEY = SigningKey.generate();
    static final BundleTerms TERMS = BundleTerms.signedBy(trusting(KEY));

    private Bundles() {}

    static TrustedKeys trusting(SigningKey... keys) {
        List<TrustedKey> trusted = new ArrayList<>();
        for (SigningKey key : keys) {
            trusted.add(key.trusted("key-" + trusted.size()));
        }
        return new TrustedKeys(trusted);
    }

    /** The files of the small pack as bytes, sorted as a bundle has them. */
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        SmallPack.files().forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    /** A right manifest of these files, in their order. */
    static Manifest manifest(Map<String, byte[]> files) {
        List<Manifest.Item> items = new ArrayList<>();
        PackDigest digest = new PackDigest();
        files.forEach((name, content) -> {
            items.add(new Manifest.Item(name, content.length, Digests.sha256(content)));
            if (PackDigest.decides(name)) {
                digest.add(name, content);
            }
        });
        return new Manifest("small", "1.2.3", 1, 7, digest.text(), true, items);
    }

    /** The entries of a bundle of these files whose manifest is signed. */
    static Map<String, byte[]> entries(Manifest manifest, Map<String, byte[]> files, SigningKey... keys) {
        byte[] signed = ManifestDocument.write(manifest);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(ManifestDocument.NAME, signed);
        Map<String, byte[]> signatures = new TreeMap<>();
        for (SigningKey key : keys) {
            signatures.put(SignatureCheck.entry(key.fingerprint()), key.sign(signed));
        }
        entries.putAll(signatures);
        entries.putAll(files);
        return entries;
    }

    /** A bundle in which nothing is wrong. */
    static Map<String, byte[]> entries() {
        return entries(manifest(files()), files(), KEY);
    }

    static byte[] archive(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BundleWriter writer = new BundleWriter(out);
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            writer.add(entry.getKey(), entry.getValue());
        }
        writer.finish();
        return out.toByteArray();
    }

    /** What a reader says who refuses a bundle, which is to have written nothing. */
    static String refusal(byte[] bundle, BundleTerms terms, Path folder) throws IOException {
        Path file = Files.write(folder.resolve("x.lineman"), bundle);
        Path into = Files.createDirectories(folder.resolve("outer/into"));
        Throwable refusal = catchThrowable(() -> {
            try (Bundle opened = Bundle.open(file, terms)) {
                opened.extract(into);
            }
        });
        assertThat(refusal).isInstanceOf(DocumentException.class);
        assertThat(into).isEmptyDirectory();
        assertThat(into.getParent().toFile().list()).containsExactly("into");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("x.lineman", "outer");
        return refusal.getMessage();
    }
}
