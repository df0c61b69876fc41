package org.lineman.door.rest.diagnosis;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.lineman.casefile.Cases;
import org.lineman.casefile.Database;
import org.lineman.casefile.NamedRequests;
import org.lineman.casefile.Who;
import org.lineman.door.rest.access.Caller;
import org.lineman.door.rest.wire.Declined;
import org.lineman.door.rest.wire.Json;
import org.lineman.door.rest.wire.LimitSettings;
import org.lineman.door.rest.wire.Settings;

/**
 * Carries out a request that has a name once, however often it is sent: who never saw the answer sends it again and gets that answer,
 * and no second case. A request that failed did nothing, and is carried out when it comes again.
 */
@Singleton
class Once {
    /** Added to the answer when it was given before. */
    static final String REPLAYED = "Idempotent-Replayed";

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final NamedRequests requests;
    private final Cases cases;
    private final Duration lease;

    @Inject
    Once(Database database, Cases cases, Settings settings) {
        LimitSettings limits = settings.limits();
        this.requests = new NamedRequests(database, limits.keyKept(), Clock.systemUTC());
        this.cases = cases;
        this.lease = limits.patience().plus(limits.wallTime()).plus(MARGIN);
    }

    /**
     * The answer that was given already; empty if the request is to be carried out now.
     *
     * @throws Declined if it is under way, if the name stands for another request, or if its case was deleted
     */
    Optional<Response> before(Caller caller, String key, String fingerprint) {
        NamedRequests.Known known = requests.begin(owner(caller), key, fingerprint, lease);
        return switch (known.state()) {
            case NEW -> Optional.empty();
            case UNDER_WAY ->
                throw new Declined(
                        Declined.Reason.UNDER_WAY,
                        "a request with this Idempotency-Key is being answered; send it again after the time in Retry-After",
                        SOON);
            case ANOTHER ->
                throw new Declined(
                        Declined.Reason.KEY_REUSED,
                        "this Idempotency-Key was sent with another body or other parameters; give each request a key of its own");
            // Where no case is kept there is nothing to keep from being done twice, and the same evidence gives the
            // same answer.
            case DONE ->
                known.caseId().isEmpty() ? Optional.empty() : Optional.of(replay(caller.who(), known.caseId()));
        };
    }

    /** Two people may have the same name, and the key of one must not answer the other. */
    private static Who owner(Caller caller) {
        return new Who(caller.kind() + " " + caller.id(), caller.tenant());
    }

    private Response replay(Who who, String caseId) {
        String answer = cases.answer(who, caseId, 1)
                .orElseThrow(() -> new Declined(
                        Declined.Reason.KEY_REUSED,
                        "the case that came of the request with this Idempotency-Key was deleted; send it with another key to have"
                                + " it answered again"));
        return Response.ok(Json.bytes(answer))
                .header(HttpHeaders.LOCATION, Answering.CASES + caseId)
                .header(REPLAYED, "true")
                .build();
    }

    /** Carries out a request that {@link #before} found nothing of, and remembers what came of it. */
    Response now(Caller caller, String key, Supplier<Response> work) {
        Who who = owner(caller);
        Response answer;
        try {
            answer = work.get();
        } catch (RuntimeException e) {
            requests.forget(who, key);
            throw e;
        }
        String location = answer.getHeaderString(HttpHeaders.LOCATION);
        requests.done(who, key, location == null ? "" : location.substring(Answering.CASES.length()));
        return answer;
    }
}
