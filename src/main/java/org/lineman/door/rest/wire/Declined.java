package org.lineman.door.rest.wire;

import java.time.Duration;
import java.util.Optional;

/** A request that the service does not carry out, within its rights: which limit was met, and what the caller can do. */
public final class Declined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Optional<Duration> retryAfter;

    /** The sorts of reasons, each with its status. */
    public enum Reason {
        /** The request and what it may hold are at odds; the same request will be declined again. */
        TOO_LARGE(413, "too-large", "The request holds more than the service takes"),
        /** The body came more slowly than the service waits. */
        TOO_SLOW(408, "too-slow", "The body came too slowly"),
        /** Reading it took longer than one request may take. */
        TOO_LONG(422, "too-much-to-read", "The evidence takes longer to read than one request may take"),
        /** The same request is being answered. */
        UNDER_WAY(409, "request-under-way", "This request is being answered already"),
        /** The name of the request is that of another one. */
        KEY_REUSED(422, "idempotency-key-reused", "The key stands for another request"),
        /** The caller asks too often. */
        TOO_OFTEN(429, "too-many-requests", "Too many requests"),
        /** Others are being served. */
        OVERLOADED(503, "overloaded", "The service has more to do than it can");

        private final int status;
        private final String word;
        private final String title;

        Reason(int status, String word, String title) {
            this.status = status;
            this.word = word;
            this.title = title;
        }
    }

    /** A request that had better not be sent again as it is. */
    public Declined(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
        this.retryAfter = Optional.empty();
    }

    /** A request that may be sent again after a while. */
    public Declined(Reason reason, String detail, Duration retryAfter) {
        super(detail);
        this.reason = reason;
        this.retryAfter = Optional.of(retryAfter);
    }

    /** The HTTP status. */
    public int status() {
        return reason.status;
    }

    /** The value of Retry-After in whole seconds, at least one; empty if trying again is of no use. */
    public Optional<String> retryAfter() {
        return retryAfter.map(wait -> String.valueOf(Math.max(1, (wait.toMillis() + 999) / 1000)));
    }

    /** The problem document for a request of this path. */
    public ProblemDocument problem(String path) {
        return new ProblemDocument(
                "urn:lineman:problem:" + reason.word,
                reason.title,
                reason.status,
                getMessage(),
                path,
                "",
                Optional.empty());
    }
}
