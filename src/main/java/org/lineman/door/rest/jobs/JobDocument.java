package org.lineman.door.rest.jobs;

import java.time.Instant;
import java.util.Optional;
import org.lineman.door.rest.wire.ProblemDocument;

/**
 * How far a job is, as the contract's schema {@code Job} has it.
 *
 * @param id the job
 * @param state what it is at
 * @param sequence counts what has happened to the job; also the id of the event
 * @param created when it was asked for
 * @param bytes what there is to read, in bytes; empty until that begins
 * @param bytesRead what was read of it
 * @param percent the same in whole percent; archives and compressed files may unpack to more than they said
 * @param ended when it ended
 * @param answer the path of the answer; empty until it is there
 * @param location the path of the case; empty unless one is kept
 * @param problem why it failed
 */
record JobDocument(
        String id,
        State state,
        long sequence,
        Instant created,
        Optional<Long> bytes,
        Optional<Long> bytesRead,
        Optional<Integer> percent,
        Optional<Instant> ended,
        String answer,
        String location,
        Optional<ProblemDocument> problem) {

    /** What a job is at. */
    enum State {
        QUEUED,
        READING,
        RANKING,
        DONE,
        FAILED,
        CANCELLED;

        boolean isEnd() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }
}
