package org.lineman.fact;

import org.lineman.evidence.Source;

/** An element that a failing pair cannot avoid, and how the other pairs fare that cannot avoid it either. */
@FactType(
        value = "shared-element",
        meaning =
                "an element that a failing pair cannot avoid, and how the other pairs fare that cannot avoid it either",
        subject = Subject.Kind.LINK,
        nature = FactType.Nature.STATE,
        posted = false,
        says = "{element} lies on the way of {failing} of {failingInAll} failing pairs and of {healthy} healthy ones")
public record SharedElement(
        Subject subject,
        When time,
        Source source,
        @Meaning("the element") Subject element,

        @Meaning(value = "what it is", optional = true) NetworkElement.Role role,

        @Meaning("failing pairs that cannot avoid it") Integer failing,
        @Meaning("failing pairs in all") Integer failingInAll,
        @Meaning("pairs that work and cannot avoid it") Integer healthy,

        @Meaning("true if two or more pairs fail, all of them pass it and no healthy one does")
        Boolean explainsAll)
        implements Fact {
    public SharedElement {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("element", element);
        Require.present("failing", failing);
        Require.present("failingInAll", failingInAll);
        Require.present("healthy", healthy);
        Require.present("explainsAll", explainsAll);
    }
}
