package org.lineman.casefile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lineman.Diagnose;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.Gathering;
import org.lineman.evidence.Limits;
import org.lineman.pack.Pack;
import org.lineman.recognize.Recognised;
import org.lineman.recognize.Submission;

/** Real answers to the samples, to be kept. */
final class SampleCases implements AutoCloseable {
    private static final Path HOME = Path.of(System.getProperty("lineman.home", "."));

    private final Pack pack = Pack.load(HOME, HOME.resolve("target/rules-cache"));
    private final Diagnose diagnose = new Diagnose(pack);

    /** What the sample folder holds, with a symptom that was reported. */
    Submission submission(String sample, String symptom, String... files) {
        try (Gathering gathering = new Gathering(Limits.STANDARD)) {
            for (String file : files) {
                gathering.add(HOME.resolve("samples").resolve(sample).resolve(file));
            }
            if (files.length == 0) {
                gathering.add(HOME.resolve("samples").resolve(sample));
            }
            return with(gathering.evidence(), symptom);
        }
    }

    static Submission with(List<Evidence> evidence, String symptom) {
        return new Submission(
                Optional.empty(),
                Optional.empty(),
                List.of(new Submission.Reported(symptom, Optional.empty())),
                List.of(),
                evidence,
                List.of());
    }

    NewAnswer answered(Submission submission) {
        Recognised recognised = diagnose.recognise(submission);
        return new NewAnswer(submission, recognised, diagnose.answer(submission, recognised), pack.knowledge());
    }

    @Override
    public void close() {
        pack.close();
    }
}
