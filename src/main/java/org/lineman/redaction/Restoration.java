package org.lineman.redaction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineman.document.JsonStrings;
import org.lineman.redaction.locate.Address6Finder;
import org.lineman.redaction.locate.AddressFinder;
import org.lineman.redaction.locate.Claims;
import org.lineman.redaction.locate.Exchange;
import org.lineman.redaction.locate.Finder;
import org.lineman.redaction.locate.MacFinder;
import org.lineman.redaction.locate.TelephoneFinder;
import org.lineman.redaction.locate.TokenFinder;
import org.lineman.redaction.token.Mapping;

/** The way back: writes the originals where their tokens stand, whatever text they stand in. Safe for use by many threads. */
public final class Restoration {
    /** What finds tokens; each of them finds originals on the way there, too. */
    private static final List<Finder> FINDERS = List.of(
            new AddressFinder(), new Address6Finder(), new MacFinder(), new TelephoneFinder(), new TokenFinder());

    private final Exchange originals;

    /** Restores by this mapping. */
    public Restoration(Mapping mapping) {
        Map<String, Mapping.Entry> byToken = new HashMap<>();
        mapping.entries().forEach(entry -> byToken.put(entry.token(), entry));
        this.originals = found -> Optional.ofNullable(byToken.get(found.text()))
                .filter(entry -> entry.kind() == found.kind())
                .map(Mapping.Entry::original);
    }

    /**
     * Restores a text: what {@link Redactor#redact(String)} was given, except for secrets, which stay {@code [secret]}.
     *
     * @param mapping the mapping of the case, taken after the text was redacted
     */
    public static String restore(String text, Mapping mapping) {
        return new Restoration(mapping).restore(text);
    }

    /** Restores a text. */
    public String restore(String text) {
        return Lines.rewrite(text, this::line);
    }

    /**
     * Restores every string of a JSON document; keys, numbers and the layout stay as they are.
     *
     * @throws org.lineman.document.DocumentException if it is not JSON
     */
    public String restoreJson(String json) {
        return JsonStrings.rewrite("restored", json, (key, value) -> restore(value));
    }

    private String line(String line) {
        Claims claims = new Claims(line, 0);
        FINDERS.forEach(finder -> finder.find(claims, originals));
        return claims.result();
    }
}
