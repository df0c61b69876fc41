package org.lineman.pack.store;

import java.io.IOException;
import java.nio.file.Path;
import org.lineman.document.DocumentException;
import org.lineman.pack.PackDigest;
import org.lineman.pack.files.HomeFiles;

/** All files of a pack in a folder, its cases included, as opposed to those that decide an answer. */
final class PackTree {
    private PackTree() {}

    /**
     * The digest of every name and every byte.
     *
     * @throws DocumentException if there is something that is no file of a pack
     */
    static String digest(Path home) throws IOException {
        PackDigest digest = new PackDigest();
        HomeFiles.visit(home, digest::add);
        return digest.text();
    }
}
