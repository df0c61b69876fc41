package org.lineman.fact;

import org.lineman.evidence.Source;

/** Two elements of the network are joined by a cable, a line or a path that nothing between is known of. */
@FactType(
        value = "connected-to",
        meaning =
                "two elements of the network are joined by a cable, a line or a path that nothing between is known of",
        nature = FactType.Nature.STATE,
        looked = true,
        says = "{subject} is connected to {other}")
public record ConnectedTo(
        Subject subject,
        When time,
        Source source,
        @Meaning("the element at the other end") Subject other) implements Fact {
    public ConnectedTo {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("other", other);
        if (subject.equals(other)) {
            throw new IllegalArgumentException("other: " + other + " is connected to itself");
        }
    }
}
