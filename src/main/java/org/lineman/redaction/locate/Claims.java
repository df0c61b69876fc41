package org.lineman.redaction.locate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.lineman.redaction.token.Kind;

/** A line, and the places in it that were claimed so far, each for one replacement: who comes first has it. */
public final class Claims {
    private final String line;
    private final int from;
    private final BitSet taken = new BitSet();
    private final List<Claim> claims = new ArrayList<>();
    private String lower;

    private record Claim(int start, int end, String replacement) {}

    /**
     * A line of which nothing is claimed.
     *
     * @param from where it begins: what stands before that is read and never claimed
     */
    public Claims(String line, int from) {
        this.line = line;
        this.from = from;
    }

    /** The line. */
    public String line() {
        return line;
    }

    /** The line in lower case; its places may differ from those of the line. */
    public String lower() {
        if (lower == null) {
            lower = line.toLowerCase(Locale.ROOT);
        }
        return lower;
    }

    /** True if nobody claimed a part of this place. */
    public boolean isFree(int start, int end) {
        if (start < from) {
            return false;
        }
        int next = taken.nextSetBit(start);
        return next < 0 || next >= end;
    }

    /** Claims a place, if it is free. */
    public void claim(int start, int end, String replacement) {
        if (isFree(start, end)) {
            taken.set(start, end);
            claims.add(new Claim(start, end, replacement));
        }
    }

    /** Asks for what stands at a place, and claims the place if something else is to be written there. */
    void ask(Kind kind, int start, int end, boolean sure, Exchange exchange) {
        if (isFree(start, end)) {
            exchange.of(new Found(kind, line.substring(start, end), line, start, sure))
                    .ifPresent(replacement -> claim(start, end, replacement));
        }
    }

    /** The line with every claimed place replaced. */
    public String result() {
        if (claims.isEmpty()) {
            return line;
        }
        claims.sort(Comparator.comparingInt(Claim::start));
        StringBuilder result = new StringBuilder(line.length() + 16);
        int at = 0;
        for (Claim claim : claims) {
            result.append(line, at, claim.start()).append(claim.replacement());
            at = claim.end();
        }
        return result.append(line, at, line.length()).toString();
    }
}
