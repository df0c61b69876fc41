package org.lineman.door.rest;

import org.lineman.pack.Pack;

/**
 * The pack that a list is from.
 *
 * @param version its version
 * @param digest the digest of its content
 */
record PackDocument(String version, String digest) {
    static PackDocument of(Pack pack) {
        return new PackDocument(pack.version(), pack.digest());
    }
}
