package org.lineman.capture.compare;

/**
 * From one address to another.
 *
 * @param from the sender
 * @param to the receiver
 */
public record Direction(String from, String to) {}
