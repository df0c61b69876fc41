package org.lineman.pack.shadow;

import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.lineman.diagnosis.Answer;
import org.lineman.evidence.PassingContent;
import org.lineman.pack.Pack;
import org.lineman.recognize.Submission;

/**
 * A pack that answers live requests a second time, on one thread of low priority, after their answers were sent. What it says
 * is compared and thrown away. When it is behind, requests are dropped and counted; nobody ever waits for it.
 */
public final class Shadow implements AutoCloseable {
    private static final int MOST_WAITING = 32;
    private static final long MOST_BYTES_WAITING = 64L << 20;

    private final Pack pack;
    private final Function<Submission, Answer> diagnose;
    private final Instant since;
    private final Tally tally = new Tally();
    private final BlockingQueue<Request> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicLong bytesWaiting = new AtomicLong();
    private final Thread worker;
    private volatile boolean ended;

    /** A request that was answered, to be let go of once it was looked at. */
    private record Request(Submission submission, Answer given, long bytes, Runnable letGo) {}

    /**
     * Begins.
     *
     * @param pack the pack, which is closed in the end
     * @param diagnose answers with it
     * @param since the present time
     */
    public Shadow(Pack pack, Function<Submission, Answer> diagnose, Instant since) {
        this.pack = pack;
        this.diagnose = diagnose;
        this.since = since;
        this.worker = new Thread(this::work, "shadow");
        worker.setDaemon(true);
        worker.setPriority(Thread.MIN_PRIORITY);
        worker.start();
    }

    /**
     * Shows it a request that was answered. Returns at once.
     *
     * @param submission what was handed in; must stay readable until it is let go of
     * @param given the answer that was given
     * @param letGo is run once the submission is not needed any more, maybe before this returns
     */
    public void show(Submission submission, Answer given, Runnable letGo) {
        long bytes = submission.evidence().stream()
                .mapToLong(piece -> piece.content().size())
                .sum();
        if (submission.evidence().stream().anyMatch(piece -> piece.content() instanceof PassingContent)) {
            tally.passed();
            letGo.run();
        } else if (ended
                || bytesWaiting.get() + bytes > MOST_BYTES_WAITING
                || !waiting.offer(new Request(submission, given, bytes, letGo))) {
            tally.dropped();
            letGo.run();
        } else {
            bytesWaiting.addAndGet(bytes);
        }
    }

    private void work() {
        try {
            while (!ended) {
                look(waiting.take());
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.forEach(request -> request.letGo().run());
            pack.close();
        }
    }

    private void look(Request request) {
        bytesWaiting.addAndGet(-request.bytes());
        try {
            Answer answer = diagnose.apply(request.submission());
            tally.compared(answer.id(), Change.between(request.given(), answer));
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            // Whatever a candidate brings about concerns the candidate alone.
            tally.failed(String.valueOf(e.getMessage()));
        } finally {
            request.letGo().run();
        }
    }

    /** The pack that runs in the shadow. */
    public Pack pack() {
        return pack;
    }

    /** What it would have said so far. */
    public ShadowReport report() {
        return tally.report(pack, since);
    }

    /** Ends it; what waits is not looked at any more. */
    @Override
    public void close() {
        ended = true;
        worker.interrupt();
    }
}
