package org.lineman.fact;

import org.lineman.evidence.Source;

/** Two products that talk to each other run releases that were not meant for each other, or changed lately. */
@FactType(
        value = "release-pair",
        meaning =
                "two products that talk to each other run releases that were not meant for each other, or changed lately",
        subject = Subject.Kind.LINK,
        subjectFollows = true,
        nature = FactType.Nature.STATE,
        says = "{product} {version} with {peerProduct} {peerVersion}")
public record ReleasePair(
        Subject subject,
        When time,
        Source source,

        @Meaning(value = "the node of the first product; the only one that runs it if left out", optional = true)
        Subject node,

        @Meaning("the first product's id") String product,
        @Meaning("its release") String version,

        @Meaning(value = "the node of the other product; the only one that runs it if left out", optional = true)
        Subject peer,

        @Meaning("the other product's id") String peerProduct,
        @Meaning("its release") String peerVersion,

        @Meaning(value = "the other product's release before its last upgrade", optional = true)
        String upgradedFrom)
        implements Fact {
    public ReleasePair {
        Require.present("time", time);
        Require.present("source", source);
        Require.present("product", product);
        Require.present("version", version);
        Require.present("peerProduct", peerProduct);
        Require.present("peerVersion", peerVersion);
        node = node == null ? Subject.onlyNodeOf(product) : node;
        peer = peer == null ? Subject.onlyNodeOf(peerProduct) : peer;
        subject = subject == null ? Subject.link(node, peer) : subject;
    }
}
