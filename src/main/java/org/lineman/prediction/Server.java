package org.lineman.prediction;

/**
 * A server on a list, main first.
 *
 * @param name what it is called
 * @param reachable whether a device that has lost main gets through to it
 */
public record Server(String name, boolean reachable) {
    public Server {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("servers: a server needs a name");
        }
    }
}
