package org.lineman.door.rest.packs;

import org.lineman.pack.Pack;
import org.lineman.pack.activation.ActivationReport.Named;

/**
 * Which pack it is.
 *
 * @param version its version
 * @param digest the digest of its content
 */
public record PackDocument(String version, String digest) {
    public static PackDocument of(Pack pack) {
        return new PackDocument(pack.version(), pack.digest());
    }

    /** Null, which is left out, if no pack is meant. */
    public static PackDocument of(Named named) {
        return named.equals(Named.NONE) ? null : new PackDocument(named.version(), named.digest());
    }
}
