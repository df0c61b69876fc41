package org.lineman.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.lineman.redaction.vault.LocalKey;

/** Real answers to the samples, to be kept. */
final class SampleCases implements AutoCloseable {
    private static final Path HOME = Path.of(".");

    private final Pack pack = Pack.load(HOME, HOME.resolve("target/rules-cache"));
    private final Diagnose diagnose = new Diagnose(pack);

    /** Veils under a key of this folder. */
    static Veils veils(Path folder) {
        try {
            return new KeyedVeils(LocalKey.at(folder.resolve("case.key")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
