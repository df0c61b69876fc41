package org.lineman.fact;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a fact or a cause is about.
 *
 * @param kind what sort of thing it is
 * @param name its name; for a link the two ends, sorted, joined by {@value #LINK}
 */
public record Subject(Kind kind, String name) implements Comparable<Subject> {
    private static final String LINK = " <-> ";
    private static final String UNNAMED = "the node of ";
    private static final String ONLY = "the ";

    /** The sorts of things that facts speak of. */
    public enum Kind {
        NODE,
        LINK,
        GATEWAY,
        PORT_NETWORK,
        REGION,
        DEVICE,
        HOST,
        SYSTEM;

        /** The word used in JSON and in articles, such as {@code port-network}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind of this word; null if there is none. */
        public static Kind ofWord(String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return kind;
                }
            }
            return null;
        }
    }

    public Subject {
        Objects.requireNonNull(kind, "kind");
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("subject: a " + kind.word() + " needs a name");
        }
    }

    /** A server, by host name or address. */
    public static Subject node(String name) {
        return new Subject(Kind.NODE, name);
    }

    /** The machine a piece of evidence was taken from, when nothing says its name. */
    public static Subject nodeOfEvidence(String evidence) {
        return new Subject(Kind.NODE, UNNAMED + evidence);
    }

    /** The machine that runs a product, when nothing says its name. */
    public static Subject onlyNodeOf(String product) {
        return new Subject(Kind.NODE, ONLY + product);
    }

    /** The link between two nodes, the same whichever is named first. */
    public static Subject link(Subject a, Subject b) {
        return a.name.compareTo(b.name) <= 0
                ? new Subject(Kind.LINK, a.name + LINK + b.name)
                : new Subject(Kind.LINK, b.name + LINK + a.name);
    }

    /** Reads {@code kind:name}, or a bare name of the given kind. */
    public static Subject parse(String text, Kind usual) {
        int colon = text.indexOf(':');
        Kind kind = colon > 0 ? Kind.ofWord(text.substring(0, colon)) : null;
        return kind == null
                ? new Subject(usual, text.trim())
                : new Subject(kind, text.substring(colon + 1).trim());
    }

    /** True for a link. */
    public boolean isLink() {
        return kind == Kind.LINK && name.contains(LINK);
    }

    /** The first end of a link. */
    public Subject end() {
        return node(name.substring(0, name.indexOf(LINK)));
    }

    /** The other end of a link. */
    public Subject otherEnd() {
        return node(name.substring(name.indexOf(LINK) + LINK.length()));
    }

    /** True if it is named by nothing but an IPv4 or IPv6 address. */
    public boolean isAddress() {
        return Identities.isAddress(name);
    }

    /** True if nobody has said what the machine is called. */
    public boolean isUnnamed() {
        return kind == Kind.NODE && name.startsWith(ONLY);
    }

    /** The piece of evidence that an unnamed machine is known by. */
    public static Optional<String> evidenceOf(Subject subject) {
        return subject.kind == Kind.NODE && subject.name.startsWith(UNNAMED)
                ? Optional.of(subject.name.substring(UNNAMED.length()))
                : Optional.empty();
    }

    /** {@code kind:name}, the form that {@link #parse} reads. */
    public String label() {
        return kind.word() + ":" + name;
    }

    @Override
    public int compareTo(Subject other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
