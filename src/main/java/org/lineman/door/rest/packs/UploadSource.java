package org.lineman.door.rest.packs;

import java.io.IOException;
import java.nio.file.Path;
import org.lineman.pack.source.PackSource;
import org.lineman.pack.source.Provenance;

/** A bundle that was sent: the file that it lies in for a moment is no place to tell people of. */
record UploadSource(PackSource file) implements PackSource {
    private static final String UPLOAD = "upload";

    @Override
    public Provenance fetch(Path into) throws IOException {
        Provenance brought = file.fetch(into);
        return new Provenance(brought.kind(), UPLOAD, brought.revision(), brought.signedBy(), brought.counter());
    }

    @Override
    public String head() throws IOException {
        return file.head();
    }

    @Override
    public String describe() {
        return UPLOAD;
    }
}
