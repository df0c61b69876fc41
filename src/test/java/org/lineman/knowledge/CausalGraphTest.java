package org.lineman.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lineman.fact.Subject;

class CausalGraphTest {
    /** storm → {power, flood} → outage → !dark; flood → !wet. */
    private final CausalGraph graph = new CausalGraph(List.of(
            cause("storm", "power", "flood"),
            cause("power", "outage"),
            cause("flood", "outage", "!wet"),
            cause("outage", "!dark"),
            cause("drought")));

    private static Article cause(String id, String... effects) {
        List<Edge> edges = Arrays.stream(effects)
                .map(effect -> effect.startsWith("!")
                        ? new Edge(effect.substring(1), true, Optional.empty(), new Weight(0), Optional.empty())
                        : new Edge(effect, false, Optional.empty(), new Weight(7), Optional.empty()))
                .toList();
        Article.Citation source = new Article.Citation("none", "", Article.Trust.FIELD_INFERRED);
        return new Article(
                id,
                id,
                Article.Kind.FAULT,
                Subject.Kind.NODE,
                List.of(),
                source,
                Prior.COMMON,
                edges,
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                id + ".md");
    }

    @Test
    void effectsComeBeforeTheirCauses() {
        assertThat(graph.leavesFirst()).containsExactly("drought", "outage", "flood", "power", "storm");
    }

    @Test
    void effectsAreTheArticlesOwn() {
        assertThat(graph.effects("flood")).extracting(Edge::target).containsExactly("outage", "wet");
        assertThat(graph.effects("dark")).isEmpty();
    }

    @Test
    void aPathLeadsToCausesAndSymptoms() {
        assertThat(graph.canReach("storm", "outage")).isTrue();
        assertThat(graph.canReach("storm", "wet")).isTrue();
        assertThat(graph.canReach("power", "wet")).isFalse();
        assertThat(graph.canReach("outage", "storm")).isFalse();
        assertThat(graph.canReach("outage", "outage")).isFalse();
        assertThat(graph.canReach("unheard-of", "dark")).isFalse();
    }

    @Test
    void ancestorsAndDescendants() {
        assertThat(graph.causesOf("outage")).containsExactly("flood", "power");
        assertThat(graph.ancestors("dark")).containsExactly("flood", "outage", "power", "storm");
        assertThat(graph.descendants("flood")).containsExactly("dark", "outage", "wet");
        assertThat(graph.ancestors("drought")).isEmpty();
        assertThat(graph.descendants("drought")).isEmpty();
    }

    @Test
    void aCircleIsRefusedAndPrinted() {
        assertThatThrownBy(() -> new CausalGraph(List.of(cause("hen", "egg"), cause("egg", "hen"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("causes in a circle: egg → hen → egg");
    }
}
