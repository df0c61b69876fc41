package org.lineman.pack.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.lineman.pack.bundle.Bundle;
import org.lineman.pack.bundle.BundleTerms;
import org.lineman.pack.bundle.TrustedKey;
import org.lineman.pack.bundle.TrustedKeys;

/** A pack in a signed file. Whoever may write the file decides nothing: whose signature is believed is said by the terms. */
public final class BundleSource implements PackSource {
    private final Path file;
    private final BundleTerms terms;

    /** The bundle in a file, which need not be there yet, on these terms. */
    public BundleSource(Path file, BundleTerms terms) {
        this.file = file;
        this.terms = terms;
    }

    /**
     * The bundle in a file, if one of the keys signed it.
     *
     * @param leastCounter the lowest counter that is taken
     */
    public BundleSource(Path file, TrustedKeys keys, long leastCounter) {
        this(file, new BundleTerms(keys, false, leastCounter));
    }

    @Override
    public Provenance fetch(Path into) throws IOException {
        try (Bundle bundle = Bundle.open(file, terms)) {
            bundle.extract(into);
            String signers = bundle.signers().stream().map(TrustedKey::toString).collect(Collectors.joining(", "));
            return new Provenance(
                    "bundle",
                    file.toAbsolutePath().normalize().toString(),
                    bundle.revision(),
                    Optional.of(signers).filter(names -> !names.isEmpty()),
                    OptionalLong.of(bundle.manifest().counter()));
        }
    }

    @Override
    public String head() throws IOException {
        try (Bundle bundle = Bundle.open(file, terms)) {
            return bundle.revision();
        }
    }

    @Override
    public String describe() {
        return "bundle " + file;
    }
}
