package org.lineman.fact;

import org.lineman.evidence.Source;

/** With which call servers a device, or every device of a pool, registers, in which order. */
@FactType(
        value = "failover-order",
        meaning = "with which call servers a device, or every device of a pool, registers, in which order",
        subject = Subject.Kind.DEVICE,
        nature = FactType.Nature.STATE,
        says = "{subject} registers with {order}")
public record FailoverOrder(
        Subject subject,
        When time,
        Source source,

        @Meaning("the call server that it registers with while all is well")
        Subject first,

        @Meaning(value = "the one that it goes to next", optional = true)
        Subject second,

        @Meaning(value = "the one after that", optional = true)
        Subject third,

        @Meaning(value = "the group that states the order", optional = true)
        String group,

        @Meaning(value = "the order in words, made of the other components", optional = true)
        String order)
        implements Fact {
    public FailoverOrder {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("first", first);
        order = words(first, second, third);
    }

    private static String words(Subject first, Subject second, Subject third) {
        StringBuilder words = new StringBuilder(first.name());
        if (second != null) {
            words.append(", next ").append(second.name());
        }
        if (third != null) {
            words.append(", then ").append(third.name());
        }
        return words.toString();
    }
}
