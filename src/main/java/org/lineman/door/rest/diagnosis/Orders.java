package org.lineman.door.rest.diagnosis;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.lineman.door.rest.access.Caller;
import org.lineman.door.rest.access.Callers;
import org.lineman.door.rest.jobs.Job;
import org.lineman.door.rest.jobs.Jobs;
import org.lineman.door.rest.jobs.Preference;
import org.lineman.door.rest.limits.LimitsInUse;
import org.lineman.door.rest.wire.Intake;
import org.lineman.recognize.Submission;

/** Takes what is to be diagnosed: has it answered while the caller waits or as a job, and once only if it has a name. */
@Singleton
class Orders {
    private static final String PATH = "/v1/diagnoses";
    private static final String UNNAMED = "";

    @Inject
    Answering answering;

    @Inject
    Callers callers;

    @Inject
    Jobs jobs;

    @Inject
    LimitsInUse limits;

    @Inject
    Once once;

    /** Reads a body. */
    interface Reading {
        Submission read(Intake intake) throws IOException;
    }

    /**
     * Answers.
     *
     * @param asked what is said beside the body
     * @param reading reads the body
     */
    Response take(Asked asked, Reading reading) throws IOException {
        Caller caller = callers.now();
        Optional<String> key = asked.key();
        try (Intake intake = limits.intake()) {
            Submission submission = reading.read(intake);
            Supplier<Response> work = () -> answering.answer(submission, intake, asked, caller);
            return key.isEmpty()
                    ? answer(asked.preference(), intake, caller, work, UNNAMED)
                    : named(asked, key.get(), intake, caller, work);
        }
    }

    private Response named(Asked asked, String key, Intake intake, Caller caller, Supplier<Response> work) {
        asked.identify(intake.fingerprint());
        String fingerprint = intake.fingerprint().value();
        String label = key + " " + fingerprint;
        Optional<Job> job = jobs.labelled(caller, label);
        if (job.isPresent()) {
            return job.get().accepted();
        }
        return once.before(caller, key, fingerprint)
                .orElseGet(() -> answer(asked.preference(), intake, caller, () -> once.now(caller, key, work), label));
    }

    private Response answer(
            Preference preference, Intake intake, Caller caller, Supplier<Response> work, String label) {
        if (!preference.async()) {
            return work.get();
        }
        intake.hold();
        Job job;
        try {
            job = jobs.begin(
                    new Jobs.Order(caller, PATH, label),
                    progress -> {
                        intake.tell(progress);
                        return work.get();
                    },
                    intake::close);
        } catch (RuntimeException e) {
            intake.close();
            throw e;
        }
        return job.outcome(preference.patience()).orElseGet(job::accepted);
    }
}
