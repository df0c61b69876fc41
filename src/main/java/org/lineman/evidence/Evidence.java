package org.lineman.evidence;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * One piece of evidence as it was handed in.
 *
 * @param name the name that sources refer to; unique within a request
 * @param content the bytes
 * @param node the machine it was taken from, if the caller said so
 * @param zone the time zone of its clock, if the caller said so
 * @param point the capture point, if the caller said so
 * @param skew how far its clock runs ahead of true time; negative if it lags
 */
public record Evidence(
        String name,
        Content content,
        Optional<String> node,
        Optional<ZoneId> zone,
        Optional<String> point,
        Duration skew) {

    public Evidence {
        Objects.requireNonNull(content, "content");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: a piece of evidence needs a name");
        }
    }

    /** A piece about which nothing is known but its bytes. */
    public static Evidence of(String name, Content content) {
        return new Evidence(name, content, Optional.empty(), Optional.empty(), Optional.empty(), Duration.ZERO);
    }

    /** A pasted text. */
    public static Evidence ofText(String name, String text) {
        return of(name, Content.ofText(text));
    }

    /** The same piece under another name. */
    public Evidence named(String other) {
        return new Evidence(other, content, node, zone, point, skew);
    }

    /** The same piece, said to come from this machine. */
    public Evidence fromNode(String machine) {
        return new Evidence(name, content, Optional.of(machine), zone, point, skew);
    }

    /** The same piece, said to be captured at this point of the network. */
    public Evidence atPoint(String capturePoint) {
        return new Evidence(name, content, node, zone, Optional.of(capturePoint), skew);
    }

    /** The same piece, said to have its clock in this zone. */
    public Evidence inZone(ZoneId clockZone) {
        return new Evidence(name, content, node, Optional.of(clockZone), point, skew);
    }
}
