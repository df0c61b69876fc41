package org.lineman.door.rest.access;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;

/**
 * What a request shows to prove who sent it.
 *
 * @param token whether there is an access token
 * @param key the key; empty if there is none
 */
record Shown(boolean token, Optional<String> key) {
    /** The header for keys, for senders that cannot set Authorization. */
    static final String KEY_HEADER = "X-Lineman-Key";

    private static final String AUTHORIZATION = "Authorization";
    private static final String BEARER = "bearer ";

    /**
     * What the headers of a request show.
     *
     * @throws Refusal if that is more than one thing: the service does not choose who a caller would rather be
     */
    static Shown in(MultiMap headers) {
        List<String> authorizations = headers.getAll(AUTHORIZATION);
        List<String> keys = headers.getAll(KEY_HEADER);
        if (authorizations.size() + keys.size() > 1) {
            throw Refusal.wrongCredential("send one token or one key, and not several");
        }
        if (!keys.isEmpty()) {
            return new Shown(false, Optional.of(keys.get(0).strip()));
        }
        if (authorizations.isEmpty()) {
            return new Shown(false, Optional.empty());
        }
        String authorization = authorizations.get(0).strip();
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw Refusal.wrongCredential("only the scheme Bearer is known: Authorization: Bearer TOKEN");
        }
        String value = authorization.substring(BEARER.length()).strip();
        return value.startsWith(KeyText.PREFIX)
                ? new Shown(false, Optional.of(value))
                : new Shown(true, Optional.empty());
    }
}
