package org.lineman.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lineman.fact.TlsVersion;

/** The articles and lists that are shipped: they load, they say what a tired reader needs, and their sums come out as meant. */
class KnowledgeBaseFilesTest {
    /** The decibans of a likelihood of 0.9, rounded up. */
    private static final int LIKELY = 10;

    private static KnowledgeBase knowledge;

    @BeforeAll
    static void load() {
        knowledge = KnowledgeLoader.load(home());
    }

    private static Path home() {
        return Path.of(System.getProperty("lineman.home", "."), "knowledge-base");
    }

    static List<Article> articles() {
        return KnowledgeLoader.load(home()).articles();
    }

    @Test
    void holdsTheFirstTwoStories() {
        assertThat(knowledge.articles())
                .extracting(Article::id)
                .contains("avaya-aes-tls-version-mismatch", "cisco-uc-node-stalled", "cisco-uc-node-cpu-pegged");
        assertThat(knowledge.symptoms()).hasSize(23);
    }

    @ParameterizedTest
    @MethodSource("articles")
    void everyArticleHasTheSameSections(Article article) {
        assertThat(article.prose().lines().filter(line -> line.startsWith("## ")))
                .as(article.file())
                .containsExactly(
                        "## What it is",
                        "## How it shows",
                        "## How to tell it from its neighbours",
                        "## What is not known",
                        "## Source");
    }

    @ParameterizedTest
    @MethodSource("articles")
    void everyIndicatorIsASentenceAndHasATest(Article article) {
        assertThat(article.indicators()).as(article.file()).allSatisfy(indicator -> {
            assertThat(indicator.present().isEmpty() || !indicator.says().isBlank())
                    .as(indicator.id())
                    .isTrue();
            assertThat(indicator.saysAbsent()).as(indicator.id()).isNotBlank();
            assertThat(indicator.present().isEmpty() || indicator.ask().isPresent())
                    .as(indicator.id())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("articles")
    void everyArticleSaysWhatToSaveFirst(Article article) {
        assertThat(article.remedies()).as(article.file()).isNotEmpty();
        assertThat(article.remedies().get(0).kind()).as(article.file()).isEqualTo(Remedy.Kind.PRESERVE);
    }

    @Test
    void everyTestIsAskedForBySomeArticle() {
        Set<String> asked = knowledge.articles().stream()
                .flatMap(article -> article.indicators().stream())
                .flatMap(indicator -> indicator.ask().stream())
                .collect(Collectors.toSet());
        // Where the ports register joins two subjects and settles no indicator by itself.
        assertThat(knowledge.tests())
                .extracting(NextTest::id)
                .filteredOn(id -> !id.equals("read-device-pool"))
                .allSatisfy(id -> assertThat(asked).contains(id));
    }

    @Test
    void aRebuildIsAdvisedForUngracefulShutdownsOnly() {
        Stream<Article> rebuilding = knowledge.articles().stream().filter(article -> article.remedies().stream()
                .anyMatch(remedy -> remedy.step().startsWith("Rebuild")));
        assertThat(rebuilding).extracting(Article::id).containsExactly("cisco-uc-ungraceful-shutdown");
    }

    @Test
    void aRebootThroughTheHypervisorIsALastResort() {
        Article pegged = knowledge.article("cisco-uc-node-cpu-pegged").orElseThrow();
        assertThat(pegged.remedies())
                .filteredOn(remedy -> remedy.step().startsWith("Reboot the node through the hypervisor"))
                .extracting(Remedy::kind, Remedy::lastResort)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Remedy.Kind.RESTORE, true),
                        org.assertj.core.groups.Tuple.tuple(Remedy.Kind.NEVER, false));
    }

    @Test
    void thePeggedNodeIsNoPartOfTheStalledOne() {
        CausalGraph graph = knowledge.graph();
        assertThat(graph.canReach("cisco-uc-node-stalled", "agents-logged-out")).isTrue();
        assertThat(graph.canReach("cisco-uc-node-cpu-pegged", "agents-logged-out"))
                .isFalse();
        assertThat(graph.canReach("cisco-host-hardware-fault", "tftp-not-answering"))
                .isTrue();
        assertThat(graph.ancestors("cti-link-resets"))
                .contains("avaya-aes-tls-version-mismatch", "avaya-cm-gip-stalled", "avaya-cm-restarted")
