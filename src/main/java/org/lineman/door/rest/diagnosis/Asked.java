package org.lineman.door.rest.diagnosis;

import jakarta.ws.rs.BadRequestException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.lineman.casefile.Ticket;
import org.lineman.door.rest.jobs.Preference;
import org.lineman.door.rest.wire.Fingerprint;

/** What is said about a diagnosis beside its body: query parameters and headers. */
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

    /** How the caller would rather be answered (RFC 7240). */
    @RestHeader("Prefer")
    List<String> prefer;

    /** The name of this request, by which it is known when it is sent again. */
    @RestHeader("Idempotency-Key")
    String key;

    /** How the caller would rather be answered. */
    Preference preference() {
        return Preference.of(prefer == null ? List.of() : prefer);
    }

    /**
     * The name of this request.
     *
     * @throws BadRequestException if it cannot be one
     */
    Optional<String> key() {
        return Optional.ofNullable(key).map(IdempotencyKey::read);
    }

    /** True if what is handed in is needed after it came: later, or to compare it with what may come again. */
    boolean later() {
        return key != null || preference().async();
    }

    /** Adds what changes the answer to what identifies the request. */
    void identify(Fingerprint fingerprint) {
        fingerprint.add("asked", String.join("\n", List.of("" + name, "" + pack, "" + keep, "" + ticket)));
    }

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
