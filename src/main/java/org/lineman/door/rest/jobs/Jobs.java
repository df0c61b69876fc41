package org.lineman.door.rest.jobs;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.lineman.door.rest.access.Caller;
import org.lineman.door.rest.limits.LimitsInUse;
import org.lineman.door.rest.wire.Declined;
import org.lineman.door.rest.wire.Problems;
import org.lineman.door.rest.wire.Progress;
import org.lineman.door.rest.wire.Settings;

/**
 * The jobs of all callers: a bounded number, of which those that have ended are kept for a while and make room for new ones. They
 * live in this process: whoever asks another replica, or after a restart, finds none, and sends the request again.
 */
@Singleton
public class Jobs {
    /** Where jobs are looked at. */
    static final String PATH = "/v1/jobs/";

    private static final Logger LOG = Logger.getLogger(Jobs.class);
    private static final int BYTES_OF_ID = 16;
    private static final Duration SOON = Duration.ofSeconds(10);

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Job> jobs = new HashMap<>();
    private final Map<String, Future<?>> running = new HashMap<>();
    private final int most;
    private final Duration kept;
    private final Duration lastTurn;
    private final ExecutorService workers;

    @Inject
    Jobs(
            Settings settings,
            LimitsInUse limits,
            @ConfigProperty(name = "quarkus.shutdown.timeout", defaultValue = "30S") Duration lastTurn) {
        this.most = settings.limits().jobs();
        this.kept = settings.limits().jobKept();
        this.lastTurn = lastTurn;
        // As many as may work at once; each waits for its turn like everybody else.
        this.workers = Executors.newFixedThreadPool(limits.work().atOnce());
    }

    /**
     * What is known of a job when it begins.
     *
     * @param owner who alone may look at it
     * @param path that of the request, for the problem document if it fails
     * @param label the name of the request; empty if it has none
     */
    public record Order(Caller owner, String path, String label) {}

    /**
     * Begins a job.
     *
     * @param work what to do; told to report how far it is
     * @param after called when the job has ended, however that was
     * @throws Declined if there are too many already
     */
    public synchronized Job begin(Order order, Function<Progress, Response> work, Runnable after) {
        makeRoom(Instant.now());
        Job job = new Job(newId(), order, Instant.now());
        jobs.put(job.id(), job);
        running.put(job.id(), workers.submit(() -> run(job, order.path(), work, after)));
        return job;
    }

    private void run(Job job, String path, Function<Progress, Response> work, Runnable after) {
        try {
            job.done(work.apply(job), Instant.now());
        } catch (CancellationException calledOff) {
            job.cancel(Instant.now());
        } catch (RuntimeException e) {
            job.failed(Problems.of(e, path), Instant.now());
        } finally {
            after.run();
            forgetRun(job);
        }
    }

    /** The job of this caller; empty if there is none, or it is somebody else's. */
    public synchronized Optional<Job> find(Caller caller, String id) {
        Instant now = Instant.now();
        jobs.values()
                .removeIf(job ->
                        job.ended().filter(end -> end.plus(kept).isBefore(now)).isPresent());
        return Optional.ofNullable(jobs.get(id)).filter(job -> job.isOf(caller));
    }

    /** The job of this caller that carries out, or carried out, the request of this name. */
    public synchronized Optional<Job> labelled(Caller caller, String label) {
        return jobs.values().stream()
                .filter(job -> job.isOf(caller) && job.answers(label))
                .findFirst();
    }

    /** Calls a job off if it has not ended, and forgets it. */
    synchronized void remove(Job job) {
        job.cancel(Instant.now());
        jobs.remove(job.id());
        Optional.ofNullable(running.get(job.id())).ifPresent(run -> run.cancel(true));
    }

    private synchronized void forgetRun(Job job) {
        running.remove(job.id());
    }

    private void makeRoom(Instant now) {
        jobs.values()
                .removeIf(job ->
                        job.ended().filter(end -> end.plus(kept).isBefore(now)).isPresent());
        if (jobs.size() >= most) {
            Job oldest = jobs.values().stream()
                    .filter(job -> job.ended().isPresent())
                    .min(Comparator.comparing(job -> job.ended().orElseThrow()))
                    .orElseThrow(() -> new Declined(
                            Declined.Reason.OVERLOADED,
                            most + " jobs wait or run already; send it again after the time in Retry-After",
                            SOON));
            jobs.remove(oldest.id());
        }
    }

    /** Not to be guessed: who has no accounts to tell callers apart by has at least this. */
    private String newId() {
        byte[] bytes = new byte[BYTES_OF_ID];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** What was promised is finished before the service ends, as far as it gets within the time for that. */
    void finish(@Observes ShutdownEvent stop) throws InterruptedException {
        workers.shutdown();
        if (!workers.awaitTermination(lastTurn.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warnf(
                    "%d jobs were not done when the service ended",
                    workers.shutdownNow().size());
        }
    }
}
