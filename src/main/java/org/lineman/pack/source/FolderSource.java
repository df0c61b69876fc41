package org.lineman.pack.source;

import java.io.IOException;
import java.nio.file.Path;
import org.lineman.pack.PackDigest;
import org.lineman.pack.files.HomeFiles;
import org.lineman.pack.files.PackWriter;

/** A pack in a folder of this machine. Whoever may write there decides what it is: nothing is signed. */
public final class FolderSource implements PackSource {
    private final Path home;

    /** The pack whose {@code rules/} and {@code knowledge-base/} lie in {@code home}, which need not be there yet. */
    public FolderSource(Path home) {
        this.home = home;
    }

    @Override
    public Provenance fetch(Path into) throws IOException {
        PackWriter writer = new PackWriter(into);
        PackDigest digest = new PackDigest();
        HomeFiles.visit(home, (name, content) -> {
            writer.write(name, content);
            add(digest, name, content);
        });
        return Provenance.unsigned("folder", home.toAbsolutePath().normalize().toString(), digest.text());
    }

    @Override
    public String head() throws IOException {
        PackDigest digest = new PackDigest();
        HomeFiles.visit(home, (name, content) -> add(digest, name, content));
        return digest.text();
    }

    private static void add(PackDigest digest, String name, byte[] content) {
        if (PackDigest.decides(name)) {
            digest.add(name, content);
        }
    }

    @Override
    public String describe() {
        return "folder " + home;
    }
}
