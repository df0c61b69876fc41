package org.lineman.door.rest.wire;

import java.util.List;
import org.lineman.casefile.Ticket;
import org.lineman.document.DocumentNode;

/** Reads the ticket of a request document: its number, or an object with {@code key}, {@code system} and {@code url}. */
final class TicketReader {
    private TicketReader() {}

    /** The ticket; {@link Ticket#NONE}, with a problem, if it is wrong. */
    static Ticket read(DocumentNode node) {
        try {
            if (node.kind() == DocumentNode.Kind.TEXT) {
                return Ticket.of(node.text().orElse(""));
            }
            node.allowOnly(List.of("key", "system", "url"));
            return new Ticket(node.requireText("key"), node.optionalText("system"), node.optionalText("url"));
        } catch (IllegalArgumentException e) {
            node.problem(e.getMessage());
            return Ticket.NONE;
        }
    }
}
