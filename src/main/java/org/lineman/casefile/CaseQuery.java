package org.lineman.casefile;

import java.time.Instant;
import java.util.Optional;

/**
 * Which cases to list. A condition that is empty does not restrict.
 *
 * @param text words; each must begin a word of the case, or be a name or an address in it
 * @param cause the id of a cause that an answer names in a problem
 * @param product the id of a product that the case is about
 * @param node the name or address of a machine
 * @param ticket the key of the ticket
 * @param verdict the verdict of the last answer
 * @param mark what people said of it
 * @param from cases whose incident ends after this moment; a case without a dated incident counts by when it was recorded
 * @param to cases whose incident begins before this moment
 * @param before the id that the page before ended with; empty for the first page
 * @param limit the most cases on a page
 */
public record CaseQuery(
        String text,
        String cause,
        String product,
        String node,
        String ticket,
        String verdict,
        String mark,
        Optional<Instant> from,
        Optional<Instant> to,
        String before,
        int limit) {
    /** The most cases that a page may have. */
    public static final int MOST = 200;

    /** A page of all cases, the newest first. */
    public static CaseQuery newest(int limit) {
        return new CaseQuery("", "", "", "", "", "", "", Optional.empty(), Optional.empty(), "", limit);
    }

    /** The same conditions, from the first page on, with pages of this size. */
    CaseQuery page(int size) {
        return new CaseQuery(text, cause, product, node, ticket, verdict, mark, from, to, "", size);
    }

    /** The same conditions, for the page after a case. */
    public CaseQuery after(String id) {
        return new CaseQuery(text, cause, product, node, ticket, verdict, mark, from, to, id, limit);
    }
}
