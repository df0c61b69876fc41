package org.lineman.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineman.fact.Related;
import org.lineman.fact.Subject;
import org.lineman.fact.TlsVersion;

class KnowledgeLoaderTest {
    private KnowledgeBase knowledge;

    @BeforeEach
    void load(@TempDir Path folder) throws IOException {
        knowledge = KnowledgeLoader.load(new SmallKnowledge().write(folder));
    }

    @Test
    void readsAnArticle() {
        Article fan = knowledge.article("fan-stopped").orElseThrow();
        assertThat(fan.title()).isEqualTo("A fan stopped");
        assertThat(fan.kind()).isEqualTo(Article.Kind.FAULT);
        assertThat(fan.subject()).isEqualTo(Subject.Kind.NODE);
        assertThat(fan.appliesTo()).containsExactly(new Article.AppliesTo("acme-switch", "7.1"));
        assertThat(fan.source()).isEqualTo(new Article.Citation("Acme notice 4", "2", Article.Trust.VENDOR_CONFIRMED));
        assertThat(fan.prior()).isEqualTo(Prior.RARE);
        assertThat(fan.leadsTo())
                .containsExactly(new Edge("board-hot", false, Optional.empty(), new Weight(13), Optional.empty()));
        assertThat(fan.prose()).isEqualTo("## What it is\n\nA fan that stands still.");
        assertThat(fan.file()).isEqualTo("acme/switch/fan-stopped.md");
    }

    @Test
    void readsIndicatorsInTheirOrder() {
        Article fan = knowledge.article("fan-stopped").orElseThrow();
        assertThat(fan.indicators())
                .containsExactly(
                        new Indicator(
                                "fan-alarm",
                                Optional.of(new Weight(13)),
                                Optional.of(new Weight(-7)),
                                "fan",
                                Optional.of("read-fans"),
                                "{alarm-raised.code} on {subject}",
                                ""),
                        new Indicator(
                                "fan-noise",
                                Optional.of(new Weight(3)),
                                Optional.of(new Weight(-3)),
                                "fan",
                                Optional.empty(),
                                "a noise of {code}",
                                "silence"));
        assertThat(knowledge.article("board-hot").orElseThrow().indicators())
                .extracting(Indicator::group)
                .as("an indicator without a group stands alone")
                .containsExactly("temperature");
    }

    @Test
    void readsEffectsOnOtherSubjects() {
        assertThat(knowledge.article("board-hot").orElseThrow().leadsTo())
                .containsExactly(new Edge(
                        "calls-cut",
                        true,
                        Optional.of(Related.Relation.REGISTERED_TO),
                        new Weight(0),
                        Optional.empty()));
    }

    @Test
    void readsRemedies() {
        assertThat(knowledge.article("fan-stopped").orElseThrow().remedies())
                .extracting(Remedy::kind, Remedy::step, Remedy::why, Remedy::lastResort)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Remedy.Kind.PRESERVE, "photograph the fan", "it is thrown away", false),
                        org.assertj.core.groups.Tuple.tuple(Remedy.Kind.RESTORE, "restart the fan", "", false),
                        org.assertj.core.groups.Tuple.tuple(Remedy.Kind.NEVER, "put a finger in", "it turns", false));
    }

    @Test
    void readsTestsWithOneCommandOrOneForEachPlatform() {
        assertThat(knowledge.test("read-sensors").orElseThrow().commands())
                .containsExactly(new NextTest.Command("", "show environment"));
        assertThat(knowledge.test("read-fans").orElseThrow().commands())
                .containsExactly(
                        new NextTest.Command("acme-switch 1", "show fan"),
                        new NextTest.Command("acme-switch 2", "show fans all"));
    }

    @Test
    void readsProductsAndWhatIsKnownOfTheirReleases() {
        Product product = knowledge.product("acme-switch").orElseThrow();
        assertThat(product.listensOn()).containsExactly(4000);
        assertThat(product.endOfSupport()).isEmpty();
        Product.Release release = product.release("7.1.3").orElseThrow();
        assertThat(release.endOfSupport()).contains(LocalDate.of(2018, 7, 31));
        assertThat(release.assumedMinimumTls()).contains(TlsVersion.TLS_1_2);
        assertThat(product.release("7.10")).isEmpty();
    }

    @Test
    void filesMayHaveWindowsLineEndsAndAByteOrderMark(@TempDir Path folder) throws IOException {
        SmallKnowledge windows = new SmallKnowledge();
        windows.put(
                SmallKnowledge.HOT, "\uFEFF" + windows.text(SmallKnowledge.HOT).replace("\n", "\r\n"));
        assertThat(KnowledgeLoader.load(windows.write(folder))
                        .article("board-hot")
                        .orElseThrow()
                        .title())
                .isEqualTo("The board is hot");
    }

    @Test
    void searchPutsTheArticleThatIsAboutItFirst() {
        assertThat(knowledge.search("fan")).extracting(Article::id).containsExactly("fan-stopped", "board-hot");
        assertThat(knowledge.search("HOT board!")).extracting(Article::id).containsExactly("board-hot");
        assertThat(knowledge.search("temper"))
                .as("only ids, titles and texts are searched")
                .isEmpty();
        assertThat(knowledge.search("  ")).extracting(Article::id).containsExactly("board-hot", "fan-stopped");
    }

    @Test
    void searchPrefersArticlesWithMoreOfTheWords() {
        assertThat(knowledge.search("fan fan fan stands board hot"))
                .extracting(Article::id)
                .as("board-hot has fan, board and hot; fan-stopped has fan and stands")
                .containsExactly("board-hot", "fan-stopped");
    }
}
