package org.lineman.fact;

import org.lineman.evidence.Source;

/** A product of a release runs on a node. */
@FactType(
        value = "release-installed",
        meaning = "a product of a release runs on a node",
        nature = FactType.Nature.STATE,
        says = "{product} {version} on {subject}")
public record ReleaseInstalled(
        Subject subject,
        When time,
        Source source,

        @Meaning("the product's id in products.yaml, such as avaya-cm")
        String product,

        @Meaning(value = "the release, such as 7.1.3", optional = true)
        String version,

        @Meaning(value = "the release before the last upgrade, where this was an upgrade", optional = true)
        String previousVersion)
        implements Fact {
    public ReleaseInstalled {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("product", product);
    }
}
