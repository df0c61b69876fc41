package org.lineman.pack.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import org.lineman.document.DocumentException;
import org.lineman.pack.PackDigest;
import org.lineman.pack.PackIdentity;
import org.lineman.pack.files.PackWriter;

/**
 * A bundle whose outline, signatures and manifest were found to be in order. The contents of the files are looked at by
 * {@link #check} and {@link #extract}. Reads from the file until it is closed; for one thread.
 */
public final class Bundle implements Closeable {
    private final BundleFile file;
    private final BundleFaults faults;
    private final BundleOutline outline;
    private final byte[] manifestBytes;
    private final List<TrustedKey> signers;
    private final Manifest manifest;

    private Bundle(BundleFile file, BundleTerms terms) throws IOException {
        this.file = file;
        this.faults = file.faults();
        this.outline = BundleOutline.of(ArchiveScan.entries(file), faults);
        this.manifestBytes = content(outline.manifest());
        this.signers = signers(terms);
        this.manifest = ManifestDocument.read(faults.name(ManifestDocument.NAME), manifestBytes);
        requireUsable(terms);
        outline.requireFilesOf(manifest, faults);
    }

    /**
     * Opens a bundle.
     *
     * @throws DocumentException if it is none, is damaged, or is not what the terms ask for
     * @throws IOException if the file cannot be read
     */
    public static Bundle open(Path path, BundleTerms terms) throws IOException {
        BundleFile file = new BundleFile(path);
        try {
            return new Bundle(file, terms);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private List<TrustedKey> signers(BundleTerms terms) throws IOException {
        SignatureCheck check = new SignatureCheck(faults);
        for (StoredEntry entry : outline.signatures()) {
            check.add(entry.name(), content(entry));
        }
        List<TrustedKey> found = check.signers(manifestBytes, terms);
        // A signature by somebody unknown proves nothing, and is still to be what was stored.
        requireCheckSum(outline.manifest(), manifestBytes);
        for (StoredEntry entry : outline.signatures()) {
            requireCheckSum(entry, content(entry));
        }
        faults.refuseIfWrong();
        return found;
    }

    private void requireUsable(BundleTerms terms) {
        if (manifest.engine() > PackIdentity.ENGINE) {
            throw faults.refuse(
                    "",
                    "needs engine " + manifest.engine() + ", this program is engine " + PackIdentity.ENGINE
                            + ": update it");
        }
        if (manifest.counter() < terms.leastCounter()) {
            throw faults.refuse(
                    "",
                    "has the counter " + manifest.counter() + ", and at least " + terms.leastCounter()
                            + " is wanted: it is older than what is in use");
        }
    }

    /**
     * Reads every file and compares it with the manifest.
     *
     * @throws DocumentException with every file that was changed
     * @throws IOException if the file cannot be read
     */
    public void check() throws IOException {
        PackDigest digest = new PackDigest();
        byte[] about = {};
        for (Manifest.Item item : manifest.files()) {
            byte[] content = content(outline.files().get(item.path()));
            if (Digests.sha256(content).equals(item.sha256())) {
                requireCheckSum(outline.files().get(item.path()), content);
            } else {
                faults.add(item.path(), "was changed: its SHA-256 is not the one of the manifest");
            }
            if (PackDigest.decides(item.path())) {
                digest.add(item.path(), content);
            }
            if (item.path().equals(PackIdentity.FILE)) {
                about = content;
            }
        }
        faults.refuseIfWrong();
        requireSame(PackIdentity.of(about, digest.text()));
    }

    private void requireSame(PackIdentity pack) {
        PackIdentity said = new PackIdentity(manifest.name(), manifest.version(), manifest.engine(), manifest.digest());
        if (!pack.equals(said)) {
            throw faults.refuse(
                    ManifestDocument.NAME, "speaks of another pack: it says " + said + ", the files are " + pack);
        }
    }

    private void requireCheckSum(StoredEntry entry, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        if ((int) sum.getValue() != entry.crc()) {
            faults.add(entry.name(), "is damaged: the check sum in the archive is another");
        }
    }

    /**
     * Writes the files, after all of them were checked. What is written is what was hashed, byte for byte.
     *
     * @param into an empty folder
     * @throws DocumentException with every file that was changed, before the first one is written
     * @throws IOException if the bundle cannot be read or the folder cannot be written
     */
    public void extract(Path into) throws IOException {
        check();
        PackWriter writer = new PackWriter(into);
        for (Manifest.Item item : manifest.files()) {
            byte[] content = content(outline.files().get(item.path()));
            if (!Digests.sha256(content).equals(item.sha256())) {
                throw faults.refuse(item.path(), "was changed while the bundle was read");
            }
            writer.write(item.path(), content);
        }
    }

    private byte[] content(StoredEntry entry) throws IOException {
        return file.read(entry.contentOffset(), entry.size()).array();
    }

    /** What the bundle says of itself. */
    public Manifest manifest() {
        return manifest;
    }

    /** {@code sha256:} and the SHA-256 of the manifest, which names the bundle whatever its signatures are. */
    public String revision() {
        return "sha256:" + Digests.sha256(manifestBytes);
    }

    /** The trusted keys whose signatures are good; empty only if the terms allow that. */
    public List<TrustedKey> signers() {
        return signers;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
