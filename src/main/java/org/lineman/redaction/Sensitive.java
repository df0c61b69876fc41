package org.lineman.redaction;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lineman.redaction.locate.Exchange;
import org.lineman.redaction.locate.Found;
import org.lineman.redaction.token.Kind;
import org.lineman.redaction.token.Ledger;

/** The way there: gives what was found its token, unless it is nobody's or is only taken for something sensitive. */
final class Sensitive implements Exchange {
    /** What a token of a MAC address begins with. */
    private static final String TOKEN_MAC = "020000";

    /** Sites of vendors and standards, which a log refers to and which are nobody's own. */
    private static final Set<String> PUBLIC_DOMAINS = Set.of(
            "cisco.com",
            "avaya.com",
            "w3.org",
            "ietf.org",
            "oasis-open.org",
            "xmlsoap.org",
            "vmware.com",
            "microsoft.com",
            "redhat.com",
            "apache.org",
            "oracle.com",
            "sun.com",
            "java.com",
            "github.com",
            "wireshark.org");

    private final Ledger ledger;
    private final KnownNames names;

    Sensitive(Ledger ledger, KnownNames names) {
        this.ledger = ledger;
        this.names = names;
    }

    @Override
    public Optional<String> of(Found found) {
        return isSensitive(found) ? Optional.of(ledger.token(found.kind(), found.text())) : Optional.empty();
    }

    private boolean isSensitive(Found found) {
        String text = found.text();
        return switch (found.kind()) {
            case ADDRESS -> Kept.isTokenLike(text) || !Kept.address(text) && !Versions.isVersion(found);
            case MAC -> isMac(found);
            case NUMBER -> found.sure() || ledger.knows(Kind.NUMBER, text);
            case HOST, USER -> names.mayBeName(text) && !isPublic(found);
            case DOMAIN -> !isPublic(text);
            case PERSON -> names.mayBeName(text);
            case ADDRESS6, MAC_TAIL, DEVICE -> true;
        };
    }

    private boolean isMac(Found found) {
        boolean token = found.text().startsWith(TOKEN_MAC);
        return token || !Kept.mac(found.text()) && (found.sure() || ledger.knows(Kind.MAC, found.text()));
    }

    /** A machine of a vendor: its domain follows. */
    private static boolean isPublic(Found found) {
        int end = found.start() + found.text().length();
        if (end >= found.line().length() || found.line().charAt(end) != '.') {
            return false;
        }
        int stop = end + 1;
        while (stop < found.line().length() && isDomainPart(found.line().charAt(stop))) {
            stop++;
        }
        return isPublic(found.line().substring(end + 1, stop));
    }

    private static boolean isDomainPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }

    private static boolean isPublic(String domain) {
        String lower = domain.toLowerCase(Locale.ROOT);
        return PUBLIC_DOMAINS.stream().anyMatch(known -> lower.equals(known) || lower.endsWith("." + known));
    }
}
