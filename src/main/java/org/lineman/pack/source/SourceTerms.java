package org.lineman.pack.source;

import java.nio.file.Path;
import org.lineman.pack.bundle.BundleTerms;
import org.lineman.pack.bundle.TrustedKeys;

/**
 * On which terms packs are taken from sources.
 *
 * @param trusted whose signatures on bundles are believed
 * @param unsignedAllowed whether a bundle may come without a signature that is believed
 * @param leastCounter the lowest counter that a bundle may have: that of the newest one which was in use, so that nobody brings
 *     back an old one
 * @param cache a folder for mirrors of repositories; it is made when it is needed and may be deleted at any time
 */
public record SourceTerms(TrustedKeys trusted, boolean unsignedAllowed, long leastCounter, Path cache) {

    /** Believes nobody's signature and wants one: folders and repositories can be used, bundles cannot. */
    public static SourceTerms strict(Path cache) {
        return new SourceTerms(TrustedKeys.NONE, false, 0, cache);
    }

    /** The same terms, believing these keys. */
    public SourceTerms trusting(TrustedKeys keys) {
        return new SourceTerms(keys, unsignedAllowed, leastCounter, cache);
    }

    /** The same terms with another lowest counter. */
    public SourceTerms atLeast(long counter) {
        return new SourceTerms(trusted, unsignedAllowed, counter, cache);
    }

    /** The same terms, but a bundle may come unsigned, or signed by people who are not known. */
    public SourceTerms allowingUnsigned() {
        return new SourceTerms(trusted, true, leastCounter, cache);
    }

    /** What is asked of a bundle. */
    public BundleTerms bundles() {
        return new BundleTerms(trusted, unsignedAllowed, leastCounter);
    }
}
