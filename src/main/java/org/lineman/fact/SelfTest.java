package org.lineman.fact;

import org.lineman.evidence.Source;

/** A node tested itself. */
@FactType(
        value = "self-test",
        meaning = "a node tested itself",
        nature = FactType.Nature.STATE,
        lookback = "PT24H",
        says = "self-test {test} on {subject} passed: {passed}")
public record SelfTest(
        Subject subject,
        When time,
        Source source,

        @Meaning("the test as the product names it, such as validate_network")
        String test,

        @Meaning("true if it passed") Boolean passed,

        @Meaning(value = "what the test adds", optional = true)
        String text)
        implements Fact {
    public SelfTest {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("test", test);
        Require.present("passed", passed);
    }
}
