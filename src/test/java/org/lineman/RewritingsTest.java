package org.lineman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lineman.diagnosis.Answer;
import org.lineman.diagnosis.AnswerJson;
import org.lineman.evidence.Content;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.Gathering;
import org.lineman.fact.Stamp;
import org.lineman.pack.Pack;
import org.lineman.recognize.Submission;

/** Both incidents from several rewritings of their evidence: the same story must come out. */
class RewritingsTest {
    private static final Path HOME = Path.of(System.getProperty("basedir", "."));
    private static final List<String> MISMATCH =
            List.of("avaya-aes-tls-version-mismatch", "avaya-cm-gip-stalled", "cti-link-resets");
    private static final List<String> AGENTS = List.of(
            "cisco-uc-node-stalled",
            "cisco-ucm-sdl-router-dead",
            "cisco-ucm-signals-blocked",
            "cisco-ucm-ccm-crash",
            "cisco-ucm-cti-manager-crash",
            "cisco-ucce-cti-ports-lost",
            "agents-logged-out",
            "cti-ports-unregistered");

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

    @Test
    void asTheyAre() {
        Answer upgrade = answer(upgrade());
        assertThat(chains(upgrade)).containsExactly(MISMATCH);
        assertThat(upgrade.verdict()).isEqualTo("likely");
        assertThat(upgrade.ruledOut()).extracting(Answer.Candidate::cause).containsExactly("avaya-cm-restarted");
        assertThat(upgrade.remedies()).extracting(Answer.Step::kind).startsWith("preserve");
        assertThat(upgrade.remedies())
                .filteredOn(step -> step.do_().equals("reset system 4"))
                .singleElement()
                .satisfies(step -> assertThat(step.impact()).contains("All calls drop"));

        Answer agents = answer(agents());
        assertThat(agents.problems())
                .extracting(problem -> problem.root().cause())
                .containsExactly("cisco-uc-node-stalled", "cisco-uc-node-cpu-pegged");
        assertThat(chains(agents).get(0)).isEqualTo(AGENTS);
        assertThat(agents.stale()).hasSize(2);
        assertThat(agents.flags()).extracting(Answer.Flag::product).contains("cisco-ctios");
        assertThat(agents.remedies())
                .filteredOn(Answer.Step::lastResort)
                .singleElement()
                .satisfies(step -> assertThat(step.do_()).contains("hypervisor"));
        assertThat(agents.remedies())
                .as("rebuilding is for a node that went down ungracefully, and nothing shows that")
                .noneMatch(step -> step.for_().equals("cisco-uc-ungraceful-shutdown"));
    }

    @Test
    void inAnyOrderTheAnswerIsTheSameToTheByte() {
        for (List<Evidence> story : List.of(upgrade(), agents())) {
            String first = AnswerJson.write(answer(story));
            for (int seed = 1; seed <= 3; seed++) {
                List<Evidence> shuffled = new ArrayList<>(story);
                Collections.shuffle(shuffled, new Random(seed));
                assertThat(AnswerJson.write(answer(shuffled))).isEqualTo(first);
            }
        }
    }

    @Test
    void buriedInNoise() {
        String noise = IntStream.range(0, 3000)
                .mapToObj(i -> "Feb 11 0" + i % 10 + ":12:5" + i % 10
                        + " fw-edge-2 kernel: [UFW AUDIT] IN=eth1 SRC=192.0.2." + i % 250
                        + " DST=198.51.100.7 LEN=60 PROTO=TCP SPT=" + (30000 + i) + " DPT=443 WINDOW=0 SYN\n")
                .collect(Collectors.joining());
        UnaryOperator<Evidence> bury = piece -> piece.name().endsWith(".json")
                ? piece
                : with(piece, noise + text(piece) + noise, StandardCharsets.UTF_8);
        assertThat(chains(answer(upgrade().stream().map(bury).toList()))).containsExactly(MISMATCH);
        assertThat(chains(answer(agents().stream().map(bury).toList())).get(0)).isEqualTo(AGENTS);
    }

    @Test
    void inOtherEncodingsWithColoursAndCarriageReturns() {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8)) {
            UnaryOperator<Evidence> rewrite = piece -> piece.name().endsWith(".json")
                    ? piece
                    : with(piece, "\uFEFF" + text(piece).replace("\n", "\u001b[0m\r\n"), charset);
            assertThat(chains(answer(upgrade().stream().map(rewrite).toList()))).containsExactly(MISMATCH);
            assertThat(chains(answer(agents().stream().map(rewrite).toList())).get(0))
                    .isEqualTo(AGENTS);
        }
    }

    @Test
    void inAnotherTimeZone() {
        for (String zone : List.of("UTC", "America/Chicago", "Asia/Kolkata", "Pacific/Auckland")) {
            List<Evidence> moved = upgrade().stream()
                    .map(piece -> piece.inZone(ZoneId.of(zone)))
                    .toList();
            assertThat(chains(answer(moved))).as(zone).containsExactly(MISMATCH);
        }
        Submission hourOff = submission(
                agents(),
                "2023-10-17T10:30:00",
                "2023-10-17T11:30:00",
                ZoneId.of("America/New_York"),
                "agents-logged-out");
        Answer answer = diagnose.answer(hourOff);
        assertThat(chains(answer).get(0))
                .as("an hour of doubt between zone and epoch")
                .isEqualTo(AGENTS);
    }

    @Test
    void withAWindowTimesOfDayAreDated() {
        Answer answer = diagnose.answer(submission(
                agents(),
                "2023-10-17T09:30:00",
                "2023-10-17T10:30:00",
                ZoneId.of("America/Chicago"),
                "agents-logged-out"));
        assertThat(chains(answer).get(0)).isEqualTo(AGENTS);
        assertThat(answer.incident().onset())
                .as("since when the TFTP node is not authenticated")
                .isEqualTo("2023-10-17T09:41:05-05:00");
        assertThat(answer.timeline()).extracting(Answer.Moment::at).allMatch(at -> at.startsWith("2023-10-17T"));
    }

    @Test
    void aSubsetSaysLessAndNothingElse() {
        Answer withoutMinimum = answer(upgrade().stream()
                .map(piece -> piece.name().endsWith("releases.json")
                        ? with(
                                piece,
                                text(piece).replaceAll("(?s),\\s*\\{\"type\": \"minimum-tls.*\\}", ""),
                                StandardCharsets.UTF_8)
                        : piece)
                .toList());
        assertThat(chains(withoutMinimum)).containsExactly(MISMATCH);
        assertThat(withoutMinimum.verdict()).as("the minimum is only assumed").isEqualTo("possible");

        Answer withoutReleases = answer(without(upgrade(), "releases.json"));
        assertThat(withoutReleases.problems())
                .extracting(problem -> problem.root().cause())
                .containsExactly("avaya-cm-gip-stalled");
        assertThat(withoutReleases.problems().get(0).chain()).first().satisfies(link -> assertThat(link.state())
                .isEqualTo("not-shown"));
        assertThat(withoutReleases.nextTests())
                .extracting(Answer.TestToRun::test)
                .contains("read-releases");

        Answer logOnly = answer(without(without(upgrade(), "releases.json"), "tshark"));
        assertThat(logOnly.problems()).isEmpty();
        assertThat(logOnly.verdict()).isEqualTo("inconclusive");
        assertThat(logOnly.nextTests()).extracting(Answer.TestToRun::test).contains("capture-cti-link");

        assertThat(chains(answer(without(agents(), "cluster"))).get(0)).isEqualTo(AGENTS);
        Answer traceOnly = answer(
                agents().stream().filter(piece -> piece.name().contains("jgw")).toList());
        assertThat(traceOnly.problems())
                .extracting(problem -> problem.root().cause())
                .containsExactly("cisco-ucce-cti-ports-lost");
        assertThat(traceOnly.nextTests()).extracting(Answer.TestToRun::test).contains("read-cores");
    }

    @Test
    void unrelatedTextIsCountedAndExplainsNothing() {
        Answer answer = answer(List.of(Evidence.ofText(
                "novel.txt", "It was a dark and stormy night.\nThe phones were silent.\n".repeat(2000))));
        assertThat(answer.problems()).isEmpty();
        assertThat(answer.evidence().items().get(0).unrecognised()).isEqualTo(4000);
        assertThat(answer.facts()).isEmpty();
    }

    private static List<List<String>> chains(Answer answer) {
        return answer.problems().stream()
                .map(problem -> problem.chain().stream()
                        .filter(link -> !link.state().equals("not-shown"))
                        .map(Answer.ChainLink::id)
                        .toList())
                .toList();
    }

    private static Answer answer(List<Evidence> evidence) {
        boolean avaya = evidence.stream().anyMatch(piece -> piece.name().contains("aes-upgrade"));
        return diagnose.answer(submission(evidence, null, null, null, avaya ? "cti-link-resets" : "agents-logged-out"));
    }

    private static Submission submission(List<Evidence> evidence, String from, String to, ZoneId zone, String symptom) {
        return new Submission(
                Optional.ofNullable(from)
                        .map(start -> new Submission.Window(
                                new Stamp.Local(LocalDateTime.parse(start)), new Stamp.Local(LocalDateTime.parse(to)))),
                Optional.ofNullable(zone),
                List.of(new Submission.Reported(symptom, Optional.empty())),
                List.of(),
                evidence,
                List.of());
    }

    private static List<Evidence> upgrade() {
        return sample("aes-upgrade");
    }

    private static List<Evidence> agents() {
        return sample("mobile-agents");
    }

    private static List<Evidence> sample(String name) {
        Gathering gathering =
                Gathering.of(List.of(HOME.resolve("samples").resolve(name).toString()), InputStream.nullInputStream());
        return gathering.evidence();
    }

    private static List<Evidence> without(List<Evidence> evidence, String part) {
        return evidence.stream().filter(piece -> !piece.name().contains(part)).toList();
    }

    private static String text(Evidence piece) {
        try (InputStream in = piece.content().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Evidence with(Evidence piece, String text, Charset charset) {
        return new Evidence(
                piece.name(),
                Content.ofBytes(text.getBytes(charset)),
                piece.node(),
                piece.zone(),
                piece.point(),
                piece.skew());
    }
}
