package org.lineman.fact;

/** The system that configuration belongs to where nothing names another one. */
final class Configured {
    private static final Subject ONE = new Subject(Subject.Kind.SYSTEM, "Communication Manager");

    private Configured() {}

    static Subject on(Subject system) {
        return system == null ? ONE : system;
    }
}
