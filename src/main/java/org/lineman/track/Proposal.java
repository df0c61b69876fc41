package org.lineman.track;

import org.lineman.knowledge.Weight;

/**
 * Another word for a weight, because the marked cases leave the present one out.
 *
 * @param cause the cause
 * @param indicator its indicator
 * @param state {@code present} or {@code absent}
 * @param file the article, below the knowledge base
 * @param from the authored weight
 * @param to the word nearest to what the counts suggest
 * @param suggested what they suggest
 * @param there in how many cases it was looked at where the cause was there
 * @param not in how many where it was not
 */
public record Proposal(
        String cause,
        String indicator,
        String state,
        String file,
        Weight from,
        Weight to,
        LikelihoodRatio suggested,
        int there,
        int not) {

    /** One sentence with the figures. */
    String says() {
        return cause + "/" + indicator + " " + state + ": " + from.word() + " (" + from.decibans() + ") -> " + to.word()
                + " (" + to.decibans() + "); " + figures();
    }

    private String figures() {
        return figures(suggested, there, not);
    }

    static String figures(LikelihoodRatio suggested, int there, int not) {
        return "marked cases suggest " + suggested.decibans() + " dB, between " + suggested.low() + " and "
                + suggested.high() + ", from " + there + " with the cause and " + not + " without";
    }
}
