package org.lineman.door.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lineman.casefile.NewAnswer;
import org.lineman.diagnosis.Answer;
import org.lineman.diagnosis.AnswerJson;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.PassingContent;
import org.lineman.recognize.Recognised;
import org.lineman.redaction.Redactor;
import org.lineman.redaction.token.Mapping;
import org.lineman.report.ReportFormat;
import org.lineman.report.material.ReportInput;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --report FILE}: the answer as a file for a ticket, a printer or the vendor, beside what is printed. */
final class ReportOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "also write a report: .md for a ticket, .html or .pdf to read, .zip for the vendor")
    private Path file;

    @Option(
            names = "--redact",
            description = "hide names, addresses, numbers and secrets in that report, so that it may leave the house")
    private boolean redact;

    boolean isGiven() {
        return file != null;
    }

    /**
     * Looks at the file's name before any work is done. What is there already is left alone: a zip of that name may be the only
     * evidence there is. Nor is a report put among evidence, where the next diagnosis would read it as such.
     *
     * @param evidence the files and folders that are diagnosed
     * @throws ParameterException if its end is that of no report, it is there already, there is no folder for it, or its
     *     folder is evidence
     */
    void check(List<String> evidence) {
        if (file == null) {
            if (redact) {
                throw badUse("--redact hides what a report says; name one with --report");
            }
            return;
        }
        if (ReportFormat.ofFile(file.toString()).isEmpty()) {
            throw badUse("--report writes to a file that ends in ." + String.join(", .", ReportFormat.endings())
                    + ", and '" + file + "' does not");
        }
        if (Files.exists(file)) {
            throw badUse(file + " is there already; name another file, or delete it");
        }
        if (!Files.isDirectory(file.toAbsolutePath().getParent())) {
            throw badUse(FileFault.writing(file, new NoSuchFileException(file.toString())));
        }
        evidence.stream().map(Path::of).filter(Files::isDirectory).forEach(this::checkOutside);
    }

    private void checkOutside(Path folder) {
        if (whole(file).startsWith(whole(folder))) {
            throw badUse(
                    file + " would lie in " + folder + " and be read as evidence the next time; name a file elsewhere");
        }
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /**
     * Writes the report, if one is wanted.
     *
     * @throws ParameterException if the file cannot be written
     */
    void write(NewAnswer given) {
        if (file == null) {
            return;
        }
        Answer answer = given.answer();
        Recognised recognised = given.recognised();
        ReportInput input = ReportInput.of(
                        AnswerJson.write(answer), Instant.now().truncatedTo(ChronoUnit.SECONDS), Version.number())
                .with(name -> recognised.pieces().stream()
                        .map(Recognised.Piece::evidence)
                        .filter(piece -> piece.name().equals(name))
                        .map(Evidence::content)
                        .findFirst());
        try {
            ReportInput shown = redact ? input.redactedBy(redaction(given)) : input;
            ByteArrayOutputStream report = new ByteArrayOutputStream();
            ReportFormat.ofFile(file.toString()).orElseThrow().write(shown, report);
            Files.write(file, report.toByteArray(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw badUse(FileFault.writing(file, e));
        }
    }

    /** Learns from everything before the first text is hidden: a name may be given away in another piece than it stands in. */
    private static UnaryOperator<String> redaction(NewAnswer given) throws IOException {
        Redactor redactor = new Redactor(Mapping.EMPTY, given.names());
        for (Evidence piece : given.submission().evidence()) {
            if (!(piece.content() instanceof PassingContent)) {
                redactor.learn(piece);
            }
        }
        return redactor::redact;
    }

    private ParameterException badUse(String says) {
        return new ParameterException(spec.commandLine(), says);
    }
}
