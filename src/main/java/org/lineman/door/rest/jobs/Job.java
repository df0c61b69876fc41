package org.lineman.door.rest.jobs;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.lineman.door.rest.access.Caller;
import org.lineman.door.rest.jobs.JobDocument.State;
import org.lineman.door.rest.wire.Json;
import org.lineman.door.rest.wire.ProblemDocument;
import org.lineman.door.rest.wire.Progress;

/**
 * One piece of work and how far it is. What happens to it is told to whoever listens, and remembered for those who come back
 * after their connection broke; progress is told four times a second at most. Safe for use by many threads.
 */
public final class Job implements Progress {
    private static final int REMEMBERED = 100;
    private static final long TELL_EVERY_NANOS = 250_000_000;

    private static final int ACCEPTED = 202;

    private final String id;
    private final Jobs.Order order;
    private final Instant created;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Deque<JobDocument> past = new ArrayDeque<>();
    private final List<Consumer<JobDocument>> listeners = new ArrayList<>();
    private State state = State.QUEUED;
    private long sequence;
    private long bytes = -1;
    private long bytesRead;
    private long told;
    private Optional<Instant> ended = Optional.empty();
    private Optional<Response> outcome = Optional.empty();
    private Optional<ProblemDocument> problem = Optional.empty();

    Job(String id, Jobs.Order order, Instant created) {
        this.id = id;
        this.order = order;
        this.created = created;
        tell();
    }

    /** The path at which it is looked at. */
    public String path() {
        return Jobs.PATH + id;
    }

    /**
     * Waits for the end.
     *
     * @return what came of it; empty if it is not done by then, or failed
     */
    public Optional<Response> outcome(Duration patience) {
        try {
            end.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return outcome();
    }

    /** Says that the work was taken on, and where it is looked at: 202 (RFC 9110, section 15.3.3). */
    public Response accepted() {
        return Response.status(ACCEPTED)
                .header(HttpHeaders.LOCATION, path())
                .header("Preference-Applied", "respond-async")
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Json.of(document()))
                .build();
    }

    synchronized Optional<Response> outcome() {
        return outcome;
    }

    String id() {
        return id;
    }

    /** True if the same request, sent again, is this job: one that came to nothing is begun anew. */
    synchronized boolean answers(String label) {
        return order.label().equals(label) && state != State.FAILED && state != State.CANCELLED;
    }

    boolean isOf(Caller caller) {
        Caller owner = order.owner();
        return owner.kind() == caller.kind()
                && owner.id().equals(caller.id())
                && owner.tenant().equals(caller.tenant());
    }

    synchronized Optional<Instant> ended() {
        return ended;
    }

    synchronized JobDocument document() {
        boolean begun = bytes >= 0;
        long most = Math.max(1, Math.max(bytes, bytesRead));
        return new JobDocument(
                id,
                state,
                sequence,
                created,
                begun ? Optional.of(bytes) : Optional.empty(),
                begun ? Optional.of(bytesRead) : Optional.empty(),
                begun ? Optional.of((int) (100 * bytesRead / most)) : Optional.empty(),
                ended,
                outcome.isPresent() ? path() + "/answer" : "",
                outcome.map(answer -> answer.getHeaderString(HttpHeaders.LOCATION))
                        .orElse(""),
                problem);
    }

    /**
     * Tells what happened after an event, and then what happens.
     *
     * @param last the event that the listener has seen last; 0 for none
     */
    synchronized void listen(long last, Consumer<JobDocument> listener) {
        past.stream().filter(event -> event.sequence() > last).forEach(listener);
        if (!state.isEnd()) {
            listeners.add(listener);
        }
    }

    synchronized void leave(Consumer<JobDocument> listener) {
        listeners.remove(listener);
    }

    synchronized void done(Response answer, Instant now) {
        if (!state.isEnd()) {
            outcome = Optional.of(answer);
            end(State.DONE, now);
        }
    }

    synchronized void failed(ProblemDocument why, Instant now) {
        if (!state.isEnd()) {
            problem = Optional.of(why);
            end(State.FAILED, now);
        }
    }

    synchronized void cancel(Instant now) {
        if (!state.isEnd()) {
            end(State.CANCELLED, now);
        }
    }

    private void end(State how, Instant now) {
        ended = Optional.of(now);
        state = how;
        tell();
        listeners.clear();
        end.countDown();
    }

    @Override
    public boolean patient() {
        return true;
    }

    @Override
    public synchronized void reads(long size) {
        goOn();
        bytes = size;
        state = State.READING;
        tell();
    }

    @Override
    public synchronized void read(long more) {
        goOn();
        bytesRead += more;
        if (System.nanoTime() - told > TELL_EVERY_NANOS) {
            tell();
        }
    }

    @Override
    public synchronized void ranks() {
        goOn();
        state = State.RANKING;
        tell();
    }

    private void goOn() {
        if (state.isEnd()) {
            throw new CancellationException("the job was called off");
        }
    }

    private void tell() {
        told = System.nanoTime();
        sequence++;
        JobDocument event = document();
        past.addLast(event);
        if (past.size() > REMEMBERED) {
            past.removeFirst();
        }
        listeners.forEach(listener -> listener.accept(event));
    }
}
