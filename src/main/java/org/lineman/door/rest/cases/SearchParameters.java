package org.lineman.door.rest.cases;

import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.lineman.casefile.CaseQuery;

/** The query parameters of a search. */
public final class SearchParameters {
    private static final int PAGE = 50;

    /** Words. */
    @RestQuery
    String text;

    /** The id of a cause. */
    @RestQuery
    String cause;

    /** The id of a product. */
    @RestQuery
    String product;

    /** The name or address of a machine. */
    @RestQuery
    String node;

    /** The key of a ticket. */
    @RestQuery
    String ticket;

    /** A verdict. */
    @RestQuery
    String verdict;

    /** What people said. */
    @RestQuery
    String mark;

    /** The beginning of the time looked at. */
    @RestQuery
    String from;

    /** Its end. */
    @RestQuery
    String to;

    /** The id that the page before ended with. */
    @RestQuery
    String before;

    /** The most cases on the page. */
    @RestQuery
    Integer limit;

    /**
     * The query.
     *
     * @throws BadRequestException naming the parameter that is wrong
     */
    public CaseQuery query() {
        int most = limit == null ? PAGE : limit;
        if (most < 1 || most > CaseQuery.MOST) {
            throw new BadRequestException("limit: from 1 to " + CaseQuery.MOST);
        }
        return new CaseQuery(
                given(text),
                given(cause),
                given(product),
                given(node),
                given(ticket),
                given(verdict),
                given(mark),
                time("from", from),
                time("to", to),
                given(before),
                most);
    }

    /** Neither database takes a character of the code 0 in a text. */
    private static String given(String parameter) {
        return parameter == null ? "" : parameter.replace("\0", "").strip();
    }

    static Optional<Instant> time(String name, String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            throw new BadRequestException(
                    name + ": expected a time such as 2026-03-05T10:00:00Z, found '" + text + "'", e);
        }
    }
}
