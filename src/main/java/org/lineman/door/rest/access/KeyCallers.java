package org.lineman.door.rest.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.lineman.casefile.Database;
import org.lineman.casefile.DatabaseGone;
import org.lineman.casefile.key.Keys;
import org.lineman.casefile.key.StoredKey;

/** Callers by their keys. Asks the database, and so blocks. */
@Singleton
class KeyCallers {
    private static final Logger LOG = Logger.getLogger(KeyCallers.class);

    private final Keys keys;

    @Inject
    KeyCallers(Database database) {
        this.keys = new Keys(database);
    }

    /**
     * The holder of a key.
     *
     * @throws Refusal if it is none, or one of no use any more
     */
    Caller of(String shown, Instant now) {
        KeyText text = KeyText.of(shown)
                .orElseThrow(() -> Refusal.wrongCredential("this has not the form of a key: lmk_, an id, _, a secret"));
        try {
            StoredKey key = keys.find(text.id())
                    .filter(kept -> text.isOf(kept.digest()))
                    .orElseThrow(() -> Refusal.wrongCredential("the key is not known here"));
            refuseIfOver(key, now);
            keys.used(key, now);
            return new Caller(
                    Caller.Kind.KEY,
                    key.id(),
                    key.name(),
                    key.tenant(),
                    key.scopes().stream()
                            .flatMap(word -> Scope.of(word).stream())
                            .collect(Collectors.toUnmodifiableSet()));
        } catch (DatabaseGone gone) {
            LOG.errorf("a key could not be checked: %s", gone.getMessage());
            throw Refusal.undecided("keys cannot be checked, since the database does not answer; try again later");
        }
    }

    private static void refuseIfOver(StoredKey key, Instant now) {
        if (key.revoked().isPresent()) {
            throw Refusal.wrongCredential("the key was revoked; ask for a new one");
        }
        if (!now.isBefore(key.expires())) {
            throw Refusal.wrongCredential("the key has expired; ask for a new one");
        }
    }
}
