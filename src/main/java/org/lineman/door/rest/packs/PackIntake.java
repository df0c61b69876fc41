package org.lineman.door.rest.packs;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.door.rest.wire.Settings;
import org.lineman.pack.bundle.TrustedKeys;
import org.lineman.pack.source.PackSource;
import org.lineman.pack.source.PackSources;
import org.lineman.pack.source.SourceTerms;
import org.lineman.pack.store.StoredPack;

/** Takes packs from sources into the store, on the terms of the settings. */
@Singleton
class PackIntake {
    @Inject
    PackInUse inUse;

    @Inject
    Settings settings;

    /**
     * Stores the pack of a source.
     *
     * @param spec the source, in the words of {@code packs add}
     * @throws BadRequestException if the words name no source
     * @throws PackRefused if it cannot be had, is not to be trusted or is no pack
     */
    StoredPack add(String spec) {
        return add(source(spec));
    }

    /** Stores a bundle that was sent. */
    StoredPack addUploaded(Path file) {
        return add(new UploadSource(source(file.toString())));
    }

    private StoredPack add(PackSource source) {
        try {
            return inUse.shelf().store().add(source, Instant.now());
        } catch (DocumentException e) {
            throw new PackRefused("the pack of " + source.describe() + " is not taken", e.problems());
        } catch (IOException e) {
            throw new PackRefused(
                    "the pack of " + source.describe() + " cannot be had",
                    List.of(new DocumentProblem(source.describe(), 0, "", String.valueOf(e.getMessage()))));
        }
    }

    /**
     * The source that these words name.
     *
     * @throws BadRequestException if they name none
     */
    PackSource source(String spec) {
        try {
            return PackSources.of(spec, terms());
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("source: " + e.getMessage(), e);
        }
    }

    private SourceTerms terms() {
        Path mirrors = inUse.shelf().cache().resolve("mirrors");
        return SourceTerms.strict(mirrors)
                .trusting(keys())
                .atLeast(inUse.activations().leastCounter());
    }

    private TrustedKeys keys() {
        List<Path> files = settings.packs().trust().orElse(List.of());
        try {
            return files.isEmpty() ? TrustedKeys.NONE : TrustedKeys.read(files);
        } catch (DocumentException e) {
            throw new PackRefused("the keys of lineman.packs.trust cannot be used", e.problems());
        } catch (IOException e) {
            throw new PackRefused(
                    "the keys of lineman.packs.trust cannot be read",
                    List.of(new DocumentProblem("lineman.packs.trust", 0, "", String.valueOf(e.getMessage()))));
        }
    }
}
