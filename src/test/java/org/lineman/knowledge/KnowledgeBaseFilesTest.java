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
        return Path.of(System.getProperty("basedir", "."), "knowledge-base");
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
                .allMatch(id -> id.startsWith("avaya-") || id.startsWith("net-"));
    }

    /** Each effect's own sum, then its cause's with that effect: docs/explanation/weights-of-evidence.md shows the same sums. */
    @ParameterizedTest(name = "{0} with {1} is {2} dB")
    @CsvSource(delimiter = '|', textBlock = """
            avaya-cm-gip-stalled           | zero-window-lasting stale-connection-replaced                         |   5
            avaya-cm-gip-stalled           | zero-window-lasting stale-connection-replaced no-restart-before-onset |  12
            avaya-aes-tls-version-mismatch | tls-below-minimum release-pair                                        |   0
            avaya-aes-default-certificate-expired | certificate-expired default-certificate                         |  13
            avaya-cti-all-links-down       | stream-refused every-link-down                                        |  13
            avaya-denial-capacity          | registration-over-capacity                                            |  10
            avaya-denial-authentication    | password-refused-again-and-again                                      |  10
            avaya-denial-authentication    | password-refused                                                      |  -3
            avaya-denial-double-login      | already-registered-again-and-again from-two-addresses                 |  10
            avaya-ipsi-heartbeat-lost      | heartbeats-missed                                                     |  -3
            avaya-ipsi-heartbeat-lost      | gap-as-long-as-any-timeout                                            |  10
            avaya-h248-split-registration  | registered-apart                                                      |  10
            avaya-srpf-regions-disabled    | region-disabled-by-itself                                             |  10
            cisco-ucce-cti-ports-lost      | terminals-out-of-service                                              |   3
            cisco-ucce-cti-ports-lost      | callmanager-failure                                                   |  -3
            cisco-ucce-cti-ports-lost      | terminals-out-of-service callmanager-failure                          |  10
            cisco-ucm-ccm-crash            | core-of-incident                                                      |  10
            cisco-uc-node-stalled          | two-monitors-aborted                                                  |   5
            cisco-uc-node-cpu-pegged       | hypervisor-cpu-full ping-slow services-dead                           |  19
            """)
    void theOwnFindingsAddUp(String cause, String present, int decibans) {
        Article article = knowledge.article(cause).orElseThrow();
        int sum = Stream.of(present.trim().split(" "))
                .map(id -> article.indicator(id).orElseThrow())
                .mapToInt(indicator -> indicator.decibans(true))
                .sum();
        assertThat(article.prior().decibans() + sum).isEqualTo(decibans);
    }

    @Test
    void theMismatchBecomesLikelyThroughTheStalledProcess() {
        Article mismatch = knowledge.article("avaya-aes-tls-version-mismatch").orElseThrow();
        Edge toStalled = mismatch.leadsTo().get(0);
        assertThat(toStalled.target()).isEqualTo("avaya-cm-gip-stalled");
        int own = mismatch.prior().decibans()
                + mismatch.indicator("tls-below-minimum").orElseThrow().decibans(true)
                + mismatch.indicator("release-pair").orElseThrow().decibans(true);
        assertThat(own).isLessThan(LIKELY);
        assertThat(own + toStalled.weight().decibans()).isEqualTo(13).isGreaterThan(LIKELY);
    }

    @Test
    void anAssumedMinimumAloneNeverMakesTheMismatchLikely() {
        Article mismatch = knowledge.article("avaya-aes-tls-version-mismatch").orElseThrow();
        int assumed = mismatch.prior().decibans()
                + mismatch.indicator("tls-below-assumed-minimum").orElseThrow().decibans(true)
                + mismatch.indicator("release-pair").orElseThrow().decibans(true)
                + mismatch.leadsTo().get(0).weight().decibans();
        assertThat(assumed).isLessThan(LIKELY).isPositive();
    }

    @Test
    void theReferencePageNamesEveryKey() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("basedir", "."), "docs/reference/article.md"));
        List<String> keys = Stream.of(
                        ArticleReader.KEYS,
                        EdgeReader.KEYS,
                        IndicatorReader.KEYS,
                        FindingReader.KEYS,
                        RemedyReader.KEYS,
                        TestReader.KEYS,
                        ProductReader.KEYS,
                        ProductReader.RELEASE_KEYS)
                .flatMap(List::stream)
                .toList();
        assertThat(keys).allSatisfy(key -> assertThat(page).contains("| `" + key + "` |"));
    }

    @Test
    void anAssumedMinimumIsMarkedAsSuch() {
        Product aes = knowledge.product("avaya-aes").orElseThrow();
        Product.Release release = aes.release("7.1.3").orElseThrow();
        assertThat(release.assumedMinimumTls()).contains(TlsVersion.TLS_1_2);
        assertThat(release.source()).contains("suspects");
        assertThat(aes.release("7.0")).as("nothing is known of other releases").isEmpty();
    }

    @Test
    void searchFindsTheArticleForTheWordsOnTheScreen() {
        assertThat(knowledge.search("SDL Router Services declared dead").get(0).id())
                .isEqualTo("cisco-ucm-sdl-router-dead");
        assertThat(knowledge.search("zero window gip").get(0).id()).isEqualTo("avaya-cm-gip-stalled");
        assertThat(knowledge.search("qwertyuiop")).isEmpty();
    }
}
