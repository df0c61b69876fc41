package org.lineman.redaction;

import java.util.Optional;
import org.lineman.redaction.locate.Exchange;
import org.lineman.redaction.locate.Found;
import org.lineman.redaction.locate.NameFinder;
import org.lineman.redaction.token.Kind;

/** Takes note of names that something around them gives away, so that they are found where nothing does. */
final class Learning implements Exchange {
    private static final int SHORTEST_USER = 4;
    private static final int LONG_NAME = 5;

    private final NameFinder known;
    private final KnownNames names;

    Learning(NameFinder known, KnownNames names) {
        this.known = known;
        this.names = names;
    }

    @Override
    public Optional<String> of(Found found) {
        String text = found.text();
        boolean learned =
                switch (found.kind()) {
                    case HOST -> isTelling(text);
                    case USER -> text.length() >= SHORTEST_USER;
                    case DOMAIN -> text.indexOf('.') > 0;
                    case PERSON -> text.trim().indexOf(' ') > 0;
                    case ADDRESS, ADDRESS6, MAC, MAC_TAIL, NUMBER, DEVICE -> false;
                };
        if (learned && names.mayBeName(text) && known.size() < Redactor.MOST_NAMES) {
            add(found.kind(), text);
        }
        return Optional.empty();
    }

    private void add(Kind kind, String text) {
        known.add(kind, kind == Kind.HOST ? KnownNames.nameProper(text) : text);
    }

    /** A machine's name with a digit or a hyphen, or a long one; any other is exchanged only where something says that it is a name. */
    private static boolean isTelling(String name) {
        return name.length() >= LONG_NAME || name.chars().anyMatch(c -> Character.isDigit(c) || c == '-' || c == '_');
    }
}
