package org.lineman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lineman.diagnosis.Answer;
import org.lineman.diagnosis.AnswerJson;
import org.lineman.evidence.Content;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.Gathering;
import org.lineman.fact.Fact;
import org.lineman.fact.Subject;
import org.lineman.pack.Pack;
import org.lineman.pack.cases.CaseFolder;
import org.lineman.pack.cases.OpenCase;
import org.lineman.recognize.Submission;
import org.lineman.redaction.KnownNames;
import org.lineman.redaction.Redactor;
import org.lineman.redaction.Restoration;
import org.lineman.redaction.token.Mapping;

/** Redacted evidence is still evidence: the same causes come out with the same sums, for every sample and every case of text. */
class RedactedAnswersTest {
    private static final Path HOME = Path.of(System.getProperty("basedir", "."));

    private static Pack pack;
    private static Diagnose diagnose;

    @BeforeAll
    static void load() {
        pack = Pack.load(HOME, HOME.resolve("target/rules-cache"));
        diagnose = new Diagnose(pack);
    }

    @AfterAll
    static void close() {
        pack.close();
    }

    @TestFactory
    Stream<DynamicTest> samplesGiveTheSameCauses() throws IOException {
        try (Stream<Path> folders = Files.list(HOME.resolve("samples"))) {
            return folders.filter(folder -> isText(folder)).sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                        try (Gathering gathering =
                                Gathering.of(List.of(folder.toString()), InputStream.nullInputStream())) {
                            compare(folder.toString(), Submission.of(gathering.evidence()));
                        }
                    }));
        }
    }

    @TestFactory
    Stream<DynamicTest> casesGiveTheSameCauses() {
        return CaseFolder.below(HOME.resolve(Pack.RULES)).stream()
                .filter(folder -> isText(folder.evidence()))
                .map(folder -> DynamicTest.dynamicTest(folder.label(), () -> {
                    try (OpenCase open = OpenCase.of(folder)) {
                        compare(folder.label(), open.submission());
                    }
                }));
    }

    /** The answer itself, as it would be sent: a document still, without a name of the facts, and restored to the letter. */
    @TestFactory
    Stream<DynamicTest> answersNameNobody() {
        return CaseFolder.below(HOME.resolve(Pack.RULES)).stream()
                .filter(folder -> folder.name().startsWith("positive"))
                .map(folder -> DynamicTest.dynamicTest(folder.label(), () -> {
                    try (OpenCase open = OpenCase.of(folder)) {
                        Answer answer = diagnose.answer(open.submission());
                        Redactor redactor = new Redactor(Mapping.EMPTY, KnownNames.of(answer.facts(), Set.of()));
                        String json = AnswerJson.write(answer);
                        String redacted = redactor.redactJson(json);

                        assertThat(new Restoration(redactor.mapping()).restoreJson(redacted))
                                .isEqualTo(json);
                        assertThat(namesOf(answer)).as(folder.label()).allSatisfy(name -> assertThat(Pattern.compile(
                                                "(?<![A-Za-z0-9.])" + Pattern.quote(name) + "(?![A-Za-z0-9]|\\.\\d)")
                                        .matcher(redacted)
                                        .find())
                                .as(name)
                                .isFalse());
                    }
                }));
    }

    private static List<String> namesOf(Answer answer) {
        return answer.facts().stream()
                .map(Fact::subject)
                .filter(subject -> subject.kind() == Subject.Kind.NODE || subject.kind() == Subject.Kind.HOST)
                .filter(subject ->
                        !subject.isUnnamed() && Subject.evidenceOf(subject).isEmpty())
                .map(Subject::name)
                .distinct()
                .toList();
    }

    private static boolean isText(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.noneMatch(file -> file.toString().matches(".*\\.(gz|pcap|pcapng)"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void compare(String name, Submission submission) throws IOException {
        assertThat(sums(diagnose.answer(redacted(submission)))).as(name).isEqualTo(sums(diagnose.answer(submission)));
    }

    private static Submission redacted(Submission submission) throws IOException {
        Redactor redactor = new Redactor(
                Mapping.EMPTY, KnownNames.of(diagnose.recognise(submission).facts(), Set.of()));
        for (Evidence piece : submission.evidence()) {
            redactor.learn(piece);
        }
        List<Evidence> pieces = new ArrayList<>();
        for (Evidence piece : submission.evidence()) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            assertThat(redactor.redact(piece, text).isRedacted()).isTrue();
            pieces.add(new Evidence(
                    redactor.redact(piece.name()),
                    Content.ofBytes(text.toByteArray()),
                    piece.node().map(redactor::redact),
                    piece.zone(),
                    piece.point(),
                    piece.skew()));
        }
        List<Submission.Reported> reported = submission.reported().stream()
                .map(one -> new Submission.Reported(
                        one.symptom(),
                        one.subject().map(subject -> new Subject(subject.kind(), redactor.redact(subject.name())))))
                .toList();
        return new Submission(
                submission.window(), submission.zone(), reported, submission.facts(), pieces, submission.problems());
    }

    /** Each cause with its sum and verdict, however its subject is called. */
    private static List<String> sums(Answer answer) {
        List<String> sums = new ArrayList<>(List.of("verdict " + answer.verdict()));
        TreeSet<String> roots = new TreeSet<>();
        answer.problems().forEach(problem -> {
            roots.add("root " + problem.root().cause() + " " + problem.root().decibans());
            problem.differential().forEach(candidate -> sums.add(sum(candidate)));
        });
        answer.inconclusive().forEach(candidate -> sums.add(sum(candidate)));
        answer.ruledOut().forEach(candidate -> sums.add(sum(candidate)));
        sums.addAll(roots);
        answer.remedies().forEach(step -> sums.add("step " + step.kind() + " " + step.for_()));
        return sums.stream().sorted().toList();
    }

    private static String sum(Answer.Candidate candidate) {
        return candidate.cause() + " " + candidate.decibans() + " " + candidate.verdict();
    }
}
