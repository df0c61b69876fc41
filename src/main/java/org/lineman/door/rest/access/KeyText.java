package org.lineman.door.rest.access;

/** A key as its owner holds it. */
final class KeyText {
    /** How keys begin, so that people and scanners for lost secrets know one when they see it. */
    static final String PREFIX = "lmk_";

    private KeyText() {}
}
