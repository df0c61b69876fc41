package org.lineman.pack.store;

/** How a person names a pack: by its version, by its digest, or by at least eight digits of the digest's beginning. */
public final class PackRef {
    private static final String SHA256 = "sha256:";
    private static final int LEAST_DIGITS = 8;

    private PackRef() {}

    /** True if these words mean the pack of this version and digest; {@code sha256:} may be left out. */
    public static boolean names(String said, String version, String digest) {
        String digits = said.startsWith(SHA256) ? said.substring(SHA256.length()) : said;
        return said.equals(version) || digits.length() >= LEAST_DIGITS && digest.startsWith(SHA256 + digits);
    }

    /** The version and the beginning of the digest, as a person reads them. */
    public static String label(String version, String digest) {
        return version + " (" + digest.substring(0, Math.min(digest.length(), SHA256.length() + LEAST_DIGITS + 4))
                + ")";
    }
}
