package org.lineman.door.rest.limits;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.lineman.Diagnose;
import org.lineman.diagnosis.Answer;
import org.lineman.diagnosis.AuditAnswer;
import org.lineman.door.rest.watch.Watch;
import org.lineman.door.rest.wire.Declined;
import org.lineman.door.rest.wire.Intake;
import org.lineman.door.rest.wire.LimitSettings;
import org.lineman.door.rest.wire.Progress;
import org.lineman.evidence.PassingContent;
import org.lineman.inference.EvaluationLimits;
import org.lineman.inference.EvaluationStopped;
import org.lineman.pack.Pack;
import org.lineman.recognize.Recognised;
import org.lineman.recognize.Submission;
import org.lineman.topology.HeartbeatGraph;

/**
 * Runs the pipeline for requests: in its turn, until its deadline, within its memory. Throws {@link Declined} where one of them
 * does not allow it, and {@link EvaluationStopped} where the rules used up theirs.
 */
@Singleton
public class BoundedWork {
    /** A fact of a dozen short components with its source, and what the engine keeps about it. */
    private static final int BYTES_A_FACT = 512;

    @Inject
    LimitsInUse limits;

    @Inject
    Watch watch;

    /**
     * What was read, and what was concluded from it.
     *
     * @param recognised what was read
     * @param conclusion what was concluded
     */
    public record Read<T>(Recognised recognised, T conclusion) {}

    /** Answers a submission. */
    public Read<Answer> answer(Pack pack, Submission submission, Intake intake) {
        return run(pack, submission, intake, (diagnose, read) -> new Read<>(read, diagnose.answer(submission, read)));
    }

    /** Audits the configuration in a submission. */
    public AuditAnswer audit(Pack pack, Submission submission, Intake intake) {
        return run(pack, submission, intake, (diagnose, read) -> diagnose.audit(submission, read));
    }

    /** The heartbeat graph of a submission. */
    public HeartbeatGraph heartbeats(Pack pack, Submission submission, Intake intake) {
        return run(pack, submission, intake, (diagnose, read) -> diagnose.heartbeats(submission, read));
    }

    private <T> T run(Pack pack, Submission submission, Intake intake, BiFunction<Diagnose, Recognised, T> conclude) {
        boolean passes = submission.evidence().stream().anyMatch(piece -> piece.content() instanceof PassingContent);
        Turns turns = passes ? limits.captures() : limits.work();
        Duration allowed =
                passes ? limits.settings().captureTime() : limits.settings().wallTime();
        Supplier<T> steps = () -> steps(pack, submission, intake, new Deadline(allowed, System::nanoTime), conclude);
        return intake.progress().patient() ? turns.workAfterAll(steps) : turns.work(steps);
    }

    private <T> T steps(
            Pack pack,
            Submission submission,
            Intake intake,
            Deadline deadline,
            BiFunction<Diagnose, Recognised, T> conclude) {
        Progress progress = intake.progress();
        progress.reads(submission.evidence().stream()
                .mapToLong(piece -> piece.content().size())
                .sum());
        Diagnose diagnose = watch.over(new Diagnose(pack));
        Recognised read = diagnose.recognise(submission, deadline.andThen(progress::read));
        long facts = submission.facts().size() + read.facts().size();
        intake.budget().hold(facts * BYTES_A_FACT);
        deadline.check();
        progress.ranks();
        return conclude.apply(diagnose.within(rules(limits.settings(), deadline.left())), read);
    }

    private static EvaluationLimits rules(LimitSettings settings, Duration left) {
        Duration time = settings.rulesTime().compareTo(left) < 0 ? settings.rulesTime() : left;
        return new EvaluationLimits(EvaluationLimits.USUAL.facts(), settings.firings(), settings.joins(), time);
    }
}
