package org.lineman.fact;

/** Checks of fact components, with messages that name the component. */
final class Require {
    private Require() {}

    static void present(String name, Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new IllegalArgumentException(name + ": is missing");
        }
    }

    static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + ": " + value + " is below " + least);
        }
    }

    static void between(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + ": " + value + " is not between " + least + " and " + most);
        }
    }
}
