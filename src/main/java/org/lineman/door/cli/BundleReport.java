package org.lineman.door.cli;

import org.lineman.pack.bundle.Manifest;

/** What a bundle says of itself, a line a thing, so that people and scripts can read it. */
final class BundleReport {
    private BundleReport() {}

    static String text(Manifest manifest) {
        return "pack     " + manifest.name() + " " + manifest.version() + "\n"
                + "counter  " + manifest.counter() + "\n"
                + "engine   " + manifest.engine() + "\n"
                + "digest   " + manifest.digest() + "\n"
                + "files    " + manifest.files().size() + ", " + manifest.bytes() + " bytes, "
                + (manifest.cases() ? "with cases" : "without cases") + "\n";
    }
}
