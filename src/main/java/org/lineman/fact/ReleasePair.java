package org.lineman.fact;

import org.lineman.evidence.Source;

/** two products that talk to each other run releases that were not meant for each other, or changed lately */
@FactType(
        value = "release-pair",
        meaning =
                "two products that talk to each other run releases that were not meant for each other, or changed lately",
        subject = Subject.Kind.LINK,
        nature = FactType.Nature.STATE,
        says = "{product} {version} with {peerProduct} {peerVersion}")
public record ReleasePair(
        Subject subject,
        When time,
        Source source,
        @Meaning("the node of the first product") Subject node,
        @Meaning("the first product's id") String product,
        @Meaning("its release") String version,
        @Meaning("the node of the other product") Subject peer,
        @Meaning("the other product's id") String peerProduct,
        @Meaning("its release") String peerVersion,

        @Meaning(value = "the other product's release before its last upgrade", optional = true)
        String upgradedFrom)
        implements Fact {
    public ReleasePair {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("node", node);
        Require.present("product", product);
        Require.present("version", version);
        Require.present("peer", peer);
        Require.present("peerProduct", peerProduct);
        Require.present("peerVersion", peerVersion);
    }
}
