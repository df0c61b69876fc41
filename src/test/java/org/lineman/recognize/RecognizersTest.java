package org.lineman.recognize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineman.document.DocumentException;
import org.lineman.evidence.Content;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.ReadingProblem;
import org.lineman.fact.CoreDump;
import org.lineman.fact.LogCoverage;
import org.lineman.fact.ProcedureError;
import org.lineman.fact.Subject;
import org.lineman.recognize.text.FactText;

class RecognizersTest {
    static final Path RULES = Path.of("rules");
    private static final String ECS = """
            20210314:101522031:11873342:hmm(20112):MED:[ hmm: pool 3 of 8 in use]
            20210314:101522047:11873350:gip(20144):MED:[ IP_PROC_ERR: pro=7204, err=203, seq=11029, da1=3(0x3), da2=10.61.4.20]
                continued on an indented line
            20210314:102511500:11873399:pcd(20118):MED:[ checkSlot: all well]
            """;

    @TempDir
    Path folder;

    private static Recognised read(Evidence... pieces) {
        return Recognizers.load(RULES).read(List.of(pieces));
    }

    private List<String> loadProblems(String yaml) throws IOException {
        Files.createDirectories(folder.resolve("v/p"));
        Files.writeString(folder.resolve("v/p/recognizers.yaml"), yaml);
        return catchThrowableOfType(DocumentException.class, () -> Recognizers.load(folder)).problems().stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void everySampleOfEveryRecognizerComesOutAsItSays() {
        assertThat(Recognizers.load(RULES).check()).isEmpty();
    }

    @Test
    void eachLineIsCountedForWhateverKnewItOverAllPieces() {
        Recognised recognised = read(
                Evidence.ofText("one.log", ECS),
                Evidence.ofText("two.log", ECS + "nothing that anybody knows\n"),
                Evidence.ofText("cores.txt", """
                        Size         Date            Core File Name
                        =================================================================
                        338120 KB   2024-03-05 10:12:41   core.2201.6.ccm.1709629961
                        """));

        assertThat(recognised.matched())
                .containsEntry("avaya-cm-ecs", 6L)
                .containsEntry("avaya-cm-procedure-error", 2L)
                .containsKey("core-list");
        assertThat(recognised.matched().values())
                .allSatisfy(lines -> assertThat(lines).isPositive());
    }

    @Test
    void mistakesInRecognizersAreNamedAllAtOnceWithLineAndHint() throws IOException {
        assertThat(loadProblems("""
                        schema: 1
                        patterns:
                          - id: a
                            prefilter: 'x'
                            pattern: '(?P<n>\\d+'
                            facts:
                              - {fact: core-dumb}
                            samples: [{line: x, gives: []}]
                            near: [y]
                          - id: a
                            prefilter: 'core'
                            pattern: 'core (?P<name>\\w+)'
                            facts:
                              - {fact: core-dump, set: {file: '{nam}', procces: ccm, signal: six}}
                            samples: [{line: core x, gives: []}]
                        """))
                .satisfiesExactlyInAnyOrder(
                        says -> assertThat(says)
                                .startsWith("v/p/recognizers.yaml:4:")
                                .contains("too short"),
                        says -> assertThat(says)
                                .startsWith("v/p/recognizers.yaml:5:")
                                .contains("no RE2 pattern"),
                        says -> assertThat(says)
                                .startsWith("v/p/recognizers.yaml:7:")
                                .contains("did you mean 'core-dump'?"),
                        says -> assertThat(says).contains("the id 'a' is taken by v/p/recognizers.yaml:3"),
                        says -> assertThat(says).contains("no group 'nam'").contains("did you mean 'name'?"),
                        says -> assertThat(says).contains("no 'procces'").contains("did you mean 'process'?"),
                        says -> assertThat(says).contains("'six' is no number"),
                        says -> assertThat(says).contains("'process' is missing"),
                        says -> assertThat(says).contains("has no 'near'"));
    }

    @Test
    void aSampleThatComesOutOtherwiseIsAProblemAtItsPlace() throws IOException {
        Files.writeString(folder.resolve("recognizers.yaml"), """
                schema: 1
                patterns:
                  - id: restart
                    prefilter: restarted
                    pattern: '(?P<what>\\w+) restarted'
                    facts: [{fact: process-restarted, set: {process: '{what}'}}]
                    samples:
                      - line: TSAPI restarted
                        gives: [{fact: process-restarted, process: DLG}]
                    near:
                      - nothing was restarted
                """);
        assertThat(Recognizers.load(folder).check())
                .extracting(Object::toString)
                .satisfiesExactly(
                        says -> assertThat(says)
                                .startsWith("recognizers.yaml:8: patterns[0].samples[0]")
                                .contains("process=DLG")
                                .contains("process=TSAPI"),
                        says -> assertThat(says)
                                .startsWith("recognizers.yaml:11: patterns[0].near[0]")
                                .contains("must not match"));
    }

    @Test
    void aLogProvesItsSpanOnlyWithoutABreak() {
        Recognised whole = read(Evidence.ofText("ecs.log", ECS).fromNode("cm-lab"));
        assertThat(whole.facts())
                .filteredOn(LogCoverage.class::isInstance)
                .singleElement()
                .satisfies(
                        fact -> assertThat(FactText.of(fact, "ecs.log"))
                                .isEqualTo(
                                        "log-coverage about node:cm-lab from 2021-03-14T10:15:22.031 to 2021-03-14T10:25:11.500 lines=3 log=avaya-cm-ecs"));
        for (String broken : List.of(
                ECS.replace("    continued", "... continued"),
                ECS.replace("20210314:1025", "20210314:1225"),
                ECS.replace("20210314:1025", "20210314:0925"))) {
            Recognised read = read(Evidence.ofText("ecs.log", broken));
            assertThat(read.facts())
                    .noneMatch(LogCoverage.class::isInstance)
                    .anyMatch(ProcedureError.class::isInstance);
            assertThat(read.problems())
                    .extracting(ReadingProblem::says)
                    .anyMatch(says -> says.contains("not complete"));
        }
    }

    @Test
    void theCallersNodeStandsAboveThePromptAndThePromptAboveTheFile() {
        String text = "[root@cm-lab ~]# tail ecs\n" + ECS;
        Subject[] subjects = {
            Subject.node("given"), Subject.node("cm-lab"), Subject.nodeOfEvidence("x"),
        };
        Recognised[] reads = {
            read(Evidence.ofText("x", text).fromNode("given")),
            read(Evidence.ofText("x", text)),
            read(Evidence.ofText("x", ECS)),
        };
        for (int i = 0; i < reads.length; i++) {
            assertThat(reads[i].facts())
                    .filteredOn(ProcedureError.class::isInstance)
                    .extracting("subject")
                    .containsExactly(subjects[i]);
        }
    }

    @Test
    void whatNothingRecognisedIsCountedWithExamples() {
        Recognised read = read(Evidence.ofText("notes.txt", "hello\n\n-----\n" + "more noise\n".repeat(7) + ECS));
        assertThat(read.pieces()).singleElement().satisfies(piece -> {
            assertThat(piece.lines()).isEqualTo(14);
            assertThat(piece.recognised()).isEqualTo(3);
            assertThat(piece.unrecognised()).isEqualTo(9);
            assertThat(piece.examples()).hasSize(5).startsWith("1: hello", "4: more noise");
        });
    }

    @Test
    void piecesThatHoldNoTextAreNamedForWhatTheyAre() {
        Recognised read = read(
                Evidence.ofText("empty", ""),
                Evidence.of("a.bin", Content.ofBytes(new byte[] {0x7f, 'E', 'L', 'F', 1, 2, 3, 0, 0})),
                Evidence.of(
                        "c.pcap", Content.ofBytes(new byte[] {(byte) 0xa1, (byte) 0xb2, (byte) 0xc3, (byte) 0xd4})));
        assertThat(read.pieces()).extracting(Recognised.Piece::kind).containsExactly("empty", "unknown", "capture");
        assertThat(read.problems()).hasSize(3);
        assertThat(read.pieces().get(0).digest())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void aTimeOrAFigureThatIsNoneIsReportedAndTheLinesAfterItAreRead() {
        Recognised read = read(Evidence.ofText("x", """
                340196 KB   2020-13-45 13:27:10   core.4560.6.ccm.1453750027
                29:99:20:028 PG1-jgw1 Trace: CiscoTermOutOfServiceEv Term: LCP1 Cause: X
                PING 10.20.8.38 (10.20.8.38) 56(84) bytes of data.
                4 packets transmitted, 4 received, 0..1% packet loss, time 3000ms
                426260 KB   2020-03-11 14:03:44   core.19020.6.ccm.1583953424
                """));
        assertThat(read.facts()).singleElement().isInstanceOf(CoreDump.class);
        assertThat(read.problems())
                .extracting(problem -> problem.source().place())
                .containsExactly("1", "2", "4");
    }

    @Test
    void factsStandInTheOrderOfTheirSourcesAndProgressAddsUpToTheSize() {
        Evidence b = Evidence.ofText("b", ECS);
        Evidence a = Evidence.ofText("a", ECS);
        AtomicLong bytes = new AtomicLong();
        Recognised read = Recognizers.load(RULES).read(List.of(b, a), CaptureReading.NONE, bytes::addAndGet);
        assertThat(read.facts()).extracting(fact -> fact.source().evidence()).isSorted();
        assertThat(read.facts()).isEqualTo(read(b, a).facts());
        assertThat(bytes.get()).isEqualTo(b.content().size() + a.content().size());
    }
}
