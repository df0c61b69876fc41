package org.lineman.pack.bundle;

/**
 * What is asked of a bundle before it is used.
 *
 * @param trusted whose signatures are believed; one of them is enough
 * @param unsignedAllowed whether a bundle is also used that nobody signed, or only people who are not known
 * @param leastCounter the lowest counter that is used, so that nobody brings back an old bundle
 */
public record BundleTerms(TrustedKeys trusted, boolean unsignedAllowed, long leastCounter) {

    /** Asks for the signature of one of these keys. */
    public static BundleTerms signedBy(TrustedKeys trusted) {
        return new BundleTerms(trusted, false, 0);
    }

    /** Asks for nothing but a bundle that is whole. */
    public static BundleTerms wholeOnly() {
        return new BundleTerms(TrustedKeys.NONE, true, 0);
    }
}
