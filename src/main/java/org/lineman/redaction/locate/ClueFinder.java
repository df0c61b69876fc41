package org.lineman.redaction.locate;

import com.google.re2j.Matcher;

/** Names and numbers that are known by what stands around them. */
public final class ClueFinder implements Finder {
    @Override
    public void find(Claims claims, Exchange exchange) {
        for (Clue clue : Clues.ALL) {
            if (!clue.mayBeIn(claims)) {
                continue;
            }
            Matcher matcher = clue.pattern().matcher(claims.line());
            while (matcher.find()) {
                for (int group = 1; group <= clue.kinds().size(); group++) {
                    if (matcher.start(group) >= 0) {
                        Value.ask(
                                claims,
                                clue.kinds().get(group - 1),
                                matcher.start(group),
                                matcher.end(group),
                                exchange);
                    }
                }
            }
        }
    }
}
