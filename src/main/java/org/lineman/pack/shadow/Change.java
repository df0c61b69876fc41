package org.lineman.pack.shadow;

import java.util.List;

/**
 * A diagnosis that is another one with another pack.
 *
 * @param cause the cause
 * @param subject what it is about
 * @param from what the pack that answers says: the verdict and the decibans, {@code root} if a problem starts there; or that it
 *     is not in the answer
 * @param to what the other pack says
 * @param by the conclusions that one of them draws and the other does not, or weighs otherwise, as {@code
 *     cause/indicator/present}: the beginning of the names of the rules; {@code prior} if that is another one
 */
public record Change(String cause, String subject, String from, String to, List<String> by) {

    @Override
    public String toString() {
        return cause + " on " + (subject.isEmpty() ? "?" : subject) + ": " + from + " became " + to
                + (by.isEmpty() ? "" : ", by " + String.join(", ", by));
    }
}
