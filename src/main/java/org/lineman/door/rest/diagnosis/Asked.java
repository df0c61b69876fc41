package org.lineman.door.rest.diagnosis;

import jakarta.ws.rs.BadRequestException;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.lineman.casefile.Ticket;

/** The query parameters of a diagnosis. */
public final class Asked {
    private static final Set<String> ANSWERS = Set.of("yes", "no");

    /** What sources call a single file or a pasted text. */
    @RestQuery
    String name;

    /** The pack that is to answer, by version or digest. */
    @RestQuery
    String pack;

    /** Whether a case is kept: {@code yes} or {@code no}. */
    @RestQuery
    String keep;

    /** The ticket that the case belongs to. */
    @RestQuery
    String ticket;

    /** The pack that is to answer; null for the active one. */
    public String pack() {
        return pack;
    }

    /** What sources call the piece. */
    public String name(String otherwise) {
        return name == null ? otherwise : name;
    }

    /**
     * True if a case is to be kept.
     *
     * @throws BadRequestException if the parameter says neither yes nor no
     */
    boolean keep() {
        if (keep != null && !ANSWERS.contains(keep)) {
            throw new BadRequestException("keep: expected yes or no");
        }
        return !"no".equals(keep);
    }

    /**
     * The ticket of the parameter, or else that of the request document.
     *
     * @throws BadRequestException if it cannot be one
     */
    Ticket ticket(Ticket ofDocument) {
        try {
            return ticket == null ? ofDocument : Ticket.of(ticket);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("ticket: " + e.getMessage(), e);
        }
    }
}
