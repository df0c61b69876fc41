package org.lineman.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lineman.track.MarkedCases.CPU;
import static org.lineman.track.MarkedCases.HOME;
import static org.lineman.track.MarkedCases.KNOWLEDGE;
import static org.lineman.track.MarkedCases.TLS;
import static org.lineman.track.MarkedCases.weighed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.KnowledgeLoader;
import org.lineman.knowledge.Weight;
import org.lineman.pack.check.RulesCheck;

class ProposalsTest {
    private final MarkedCases cases = new MarkedCases();

    @TempDir
    Path folder;

    private static Optional<String> text(Article article) {
        try {
            return Optional.of(Files.readString(HOME.resolve("knowledge-base").resolve(article.file())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Proposals.Result proposed() {
        return Proposals.of(cases.record(), KNOWLEDGE, "knowledge-base", ProposalsTest::text);
    }

    /** The pair of releases, authored moderate (7), is met as often where the cause was there as where it was not, nearly. */
    private void releasePairSaysLittle() {
        cases.add(60, Ending.RIGHT, TLS, weighed(TLS, "likely", 0.9, "release-pair", ""))
                .add(6, Ending.RIGHT, TLS, weighed(TLS, "likely", 0.9, "", "release-pair"))
                .add(30, Ending.WRONG, CPU, weighed(TLS, "likely", 0.9, "release-pair", ""))
                .add(36, Ending.WRONG, CPU, weighed(TLS, "likely", 0.9, "", "release-pair"));
    }

    @Test
    void thePatchAppliesAndThePatchedPackIsInOrder() throws Exception {
        releasePairSaysLittle();
        Path patch =
                Files.writeString(folder.resolve("weights.patch"), proposed().explained());
        Path home = copy();

        run(home, "patch", "-p1", "--fuzz=0", "-i", patch.toString());

        KnowledgeBase patched = KnowledgeLoader.load(home.resolve("knowledge-base"));
        assertThat(patched.article(TLS)
                        .orElseThrow()
                        .indicator("release-pair")
                        .orElseThrow()
                        .present())
                .contains(new Weight(3));
        assertThat(patched.article(TLS).orElseThrow().indicator("tls-below-minimum"))
                .isEqualTo(KNOWLEDGE.article(TLS).orElseThrow().indicator("tls-below-minimum"));
        assertThat(RulesCheck.of(home, Path.of("target/rules-cache").toAbsolutePath())
                        .errors())
                .isZero();
        Path git = copy();
        run(git, "git", "init", "-q");
        run(git, "git", "apply", "--check", patch.toString());
    }

    @Test
    void itSaysWhyAndByWhichCounts() {
        releasePairSaysLittle();

        Proposals.Result result = proposed();

        assertThat(result.changes()).extracting(Proposal::indicator).containsOnly("release-pair");
        assertThat(result.explained())
                .contains("# " + TLS + "/release-pair present: moderate (7) -> weak (3); marked cases suggest")
                .contains("-    present: moderate\n+    present: weak\n");
    }

    @Test
    void fewCasesChangeNothing() {
        cases.add(9, Ending.RIGHT, TLS, weighed(TLS, "likely", 0.9, "", "release-pair"))
                .add(90, Ending.WRONG, CPU, weighed(TLS, "likely", 0.9, "release-pair", ""));

        assertThat(proposed().patch()).isEmpty();
        assertThat(proposed().explained()).startsWith("# no weight is to be changed: a change needs 10 marked cases");
    }

    @Test
    void aWeightIsNotTurnedRoundByCounts() {
        cases.add(5, Ending.RIGHT, TLS, weighed(TLS, "likely", 0.9, "release-pair", ""))
                .add(40, Ending.RIGHT, TLS, weighed(TLS, "likely", 0.9, "", "release-pair"))
                .add(40, Ending.WRONG, CPU, weighed(TLS, "likely", 0.9, "release-pair", ""));

        assertThat(proposed().changes()).isEmpty();
        assertThat(proposed().remarks()).extracting(Proposals.Remark::says).allSatisfy(says -> assertThat(says)
                .contains("look whether its rule observes what it says"));
        assertThat(proposed().remarks()).hasSize(2);
    }

    private Path copy() throws IOException {
        Path home = Files.createTempDirectory(folder, "home");
        for (String part : List.of("rules", "knowledge-base")) {
            try (var files = Files.walk(HOME.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path to = home.resolve(HOME.relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
        }
        return home;
    }

    private static void run(Path home, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
        String says = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(says).isZero();
    }
}
