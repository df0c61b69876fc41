package org.lineman.fact;

import org.lineman.evidence.Source;

/** How two subjects hang together. */
@FactType(
        value = "related",
        meaning = "how two subjects hang together",
        subject = Subject.Kind.DEVICE,
        nature = FactType.Nature.STATE,
        says = "{subject} {relation} {other}")
public record Related(
        Subject subject,
        When time,
        Source source,
        @Meaning("what the subject is to the other") Relation relation,
        @Meaning("the other") Subject other)
        implements Fact {
    public Related {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("relation", relation);
        Require.present("other", other);
    }

    /** The relations that causes travel along. */
    public enum Relation {
        REGISTERED_TO,
        HOSTED_ON,
        PEER,
        MEMBER_OF;

        /** The word used in articles and in JSON, such as {@code registered-to}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
