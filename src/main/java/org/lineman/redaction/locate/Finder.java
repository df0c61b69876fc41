package org.lineman.redaction.locate;

/** Looks for one sort of thing in a line, in time linear in its length. */
@FunctionalInterface
public interface Finder {

    /** Claims each place where the exchange has something else to write. */
    void find(Claims claims, Exchange exchange);
}
