package org.lineman.fact;

import org.lineman.evidence.Source;

/** What became of packets between two capture points of one link. */
@FactType(
        value = "path-compared",
        meaning = "two captures of one link were laid over each other: what became of the packets between the points",
        subject = Subject.Kind.LINK,
        lookback = "PT6H",
        says = "{sender} to {receiver} between {pointBefore} and {pointBehind}: {vanished} of {sent} packets vanish,"
                + " mark {markBefore} becomes {markBehind}")
public record PathCompared(
        Subject subject,
        When time,
        Source source,
        @Meaning("the node that sent the packets") Subject sender,
        @Meaning("the node that they were sent to") Subject receiver,

        @Meaning("the capture point that the packets pass first")
        String pointBefore,

        @Meaning("the capture point that they pass second") String pointBehind,

        @Meaning("packets seen at the first of the two, within the time that both captures cover")
        Long sent,

        @Meaning("of these, packets not seen at the second") Long vanished,
        @Meaning("the same in percent") Double lossPercent,

        @Meaning(value = "the DSCP mark that most packets bear at the first", optional = true)
        Integer markBefore,

        @Meaning(value = "the DSCP mark that these bear at the second", optional = true)
        Integer markBehind,

        @Meaning("true if the mark is another at the second")
        Boolean markChanged,

        @Meaning("true if none of the packets arrives at the second")
        Boolean oneWay)
        implements Fact {
    public PathCompared {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("sender", sender);
        Require.present("receiver", receiver);
        Require.present("pointBefore", pointBefore);
        Require.present("pointBehind", pointBehind);
        Require.present("sent", sent);
        Require.present("vanished", vanished);
        Require.present("lossPercent", lossPercent);
        Require.present("markChanged", markChanged);
        Require.present("oneWay", oneWay);
        Require.between("lossPercent", lossPercent, 0, 100);
    }
}
