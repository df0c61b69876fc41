package org.lineman.casefile;

import java.time.Instant;
import java.util.Optional;

/**
 * A case in a list.
 *
 * @param id its id
 * @param recorded when it was first answered
 * @param changed when anything was last added to it
 * @param by who handed it in
 * @param ticket the ticket it belongs to
 * @param title the title of the first problem of its last answer; empty if there is none
 * @param verdict the verdict of its last answer
 * @param from the start of the incident; empty if nothing is dated
 * @param to its end
 * @param answers how many answers there are
 * @param evidence how many pieces of evidence
 * @param mark what people said of it last
 */
public record CaseSummary(
        String id,
        Instant recorded,
        Instant changed,
        String by,
        Ticket ticket,
        String title,
        String verdict,
        Optional<Instant> from,
        Optional<Instant> to,
        int answers,
        int evidence,
        Mark mark) {}
