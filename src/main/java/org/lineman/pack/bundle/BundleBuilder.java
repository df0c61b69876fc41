package org.lineman.pack.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.pack.PackDigest;
import org.lineman.pack.PackIdentity;
import org.lineman.pack.files.HomeFiles;

/**
 * Makes a bundle of a pack in a folder. The same files, counter and keys give the same bytes, on any machine and at any time.
 *
 * @param home the folder that holds {@code rules/} and {@code knowledge-base/}
 * @param counter the counter, which is to be higher than that of the release before; at least 0
 * @param cases whether the cases go with it
 * @param keys who signs; nobody if it is empty
 */
public record BundleBuilder(Path home, long counter, boolean cases, List<SigningKey> keys) {
    private static final long HIGHEST_COUNTER = 999_999_999_999_999_999L;

    /** Copies the list. */
    public BundleBuilder {
        if (counter < 0 || counter > HIGHEST_COUNTER) {
            throw new IllegalArgumentException("a counter is 0 to " + HIGHEST_COUNTER + ", and not " + counter);
        }
        keys = List.copyOf(keys);
    }

    /**
     * Writes the bundle: whole, or not at all.
     *
     * @param file where to; what is there already is replaced
     * @return what is in it
     * @throws DocumentException with what cannot be in a bundle
     * @throws IOException if the folder cannot be read or the file cannot be written
     */
    public Manifest write(Path file) throws IOException {
        Manifest manifest = manifest();
        Path absolute = file.toAbsolutePath();
        Path begun = absolute.resolveSibling("." + absolute.getFileName() + ".begun");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(begun))) {
                write(manifest, new BundleWriter(out));
            }
            Files.move(begun, absolute, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(begun);
        }
        return manifest;
    }

    private Manifest manifest() throws IOException {
        List<Manifest.Item> files = new ArrayList<>();
        PackDigest digest = new PackDigest();
        HomeFiles.visit(home, (name, content) -> {
            if (cases || PackDigest.decides(name)) {
                files.add(new Manifest.Item(name, content.length, Digests.sha256(content)));
            }
            if (PackDigest.decides(name)) {
                digest.add(name, content);
            }
        });
        PackIdentity pack = PackIdentity.of(home);
        String seen = digest.text();
        if (!pack.digest().equals(seen)) {
            throw changed(home.toString());
        }
        return new Manifest(pack.name(), pack.version(), pack.engine(), counter, seen, cases, files);
    }

    private void write(Manifest manifest, BundleWriter bundle) throws IOException {
        byte[] signed = ManifestDocument.write(manifest);
        bundle.add(ManifestDocument.NAME, signed);
        SortedMap<String, SigningKey> signers = new TreeMap<>();
        keys.forEach(key -> signers.put(SignatureCheck.entry(key.fingerprint()), key));
        for (Map.Entry<String, SigningKey> signer : signers.entrySet()) {
            bundle.add(signer.getKey(), signer.getValue().sign(signed));
        }
        Iterator<Manifest.Item> expected = manifest.files().iterator();
        HomeFiles.visit(home, (name, content) -> {
            if (cases || PackDigest.decides(name)) {
                if (!expected.hasNext()
                        || !expected.next().equals(new Manifest.Item(name, content.length, Digests.sha256(content)))) {
                    throw changed(name);
                }
                bundle.add(name, content);
            }
        });
        if (expected.hasNext()) {
            throw changed(expected.next().path());
        }
        bundle.finish();
    }

    private static DocumentException changed(String name) {
        return new DocumentException(
                new DocumentProblem(name, 0, "", "was changed while the bundle was built: build it again"));
    }
}
