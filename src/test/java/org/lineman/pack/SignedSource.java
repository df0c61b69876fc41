package org.lineman.pack;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.lineman.pack.source.PackSource;
import org.lineman.pack.source.Provenance;

/**
 * A source whose signature was found good.
 *
 * @param counter the counter that its pack carries
 * @param files the files of its pack
 */
public record SignedSource(long counter, Map<String, String> files) implements PackSource {
    private static final String NAME = "release";

    @Override
    public Provenance fetch(Path into) {
        GatePack.write(into, files);
        return new Provenance("bundle", NAME, head(), Optional.of("release key"), OptionalLong.of(counter));
    }

    @Override
    public String head() {
        return "sha256:" + counter;
    }

    @Override
    public String describe() {
        return NAME;
    }
}
