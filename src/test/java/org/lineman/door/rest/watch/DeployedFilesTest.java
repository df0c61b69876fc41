package org.lineman.door.rest.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineman.document.DocumentNode;
import org.lineman.document.YamlDocument;

/** The files for Prometheus and Grafana say what these programs understand, of metrics that there are. */
class DeployedFilesTest {
    private static final Path FOLDER = Path.of("deploy/prometheus");
    private static final String RULES = "lineman.rules.yml";
    private static final String TESTS = "lineman.rules.test.yml";
    private static final Path PAGE = Path.of("docs/how-to/watch-the-service.md");
    private static final int COLUMNS = 24;

    private static final Pattern METRIC =
            Pattern.compile("\\b((?:instance:|job:)?lineman_\\w+(?::\\w+)?)\\b(?:\\{([^}]*)})?");
    private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)\\s*\"");
    private static final Set<String> OF_PROMETHEUS = Set.of("job", "instance", "le");

    @TempDir
    Path work;

    @Test
    void prometheusUnderstandsTheRules() throws IOException, InterruptedException {
        Promtool.Said said = Promtool.run(FOLDER, "check", "rules", RULES);

        assertThat(said.exit()).as(said.text()).isZero();
        assertThat(said.text()).contains(rules().size() + " rules found");
    }

    @Test
    void eachAlertFiresWhenItMustAndNotBefore() throws IOException, InterruptedException {
        Promtool.Said said = Promtool.run(FOLDER, "test", "rules", TESTS);

        assertThat(said.exit()).as(said.text()).isZero();
        assertThat(firing()).containsAll(alerts());
        assertThat(silent()).hasSizeGreaterThan(alerts().size() / 2);
    }

    @Test
    void aBrokenRuleWouldBeNoticed() throws IOException, InterruptedException {
        Files.writeString(
                work.resolve(RULES), Files.readString(FOLDER.resolve(RULES)).replace("== 0", "== (0"));

        assertThat(Promtool.run(work, "check", "rules", RULES).exit()).isNotZero();
    }

    @Test
    void prometheusUnderstandsWhatTheDashboardAsks() throws IOException, InterruptedException {
        List<String> expressions = Dashboard.expressions();
        StringBuilder file = new StringBuilder("groups:\n  - name: dashboard\n    rules:\n");
        for (int i = 0; i < expressions.size(); i++) {
            file.append("      - record: dashboard:").append(i).append("\n        expr: '");
            file.append(expressions.get(i).replace("'", "''")).append("'\n");
        }
        Files.writeString(work.resolve("dashboard.yml"), file);

        Promtool.Said said = Promtool.run(work, "check", "rules", "dashboard.yml");

        assertThat(expressions).hasSizeGreaterThan(20);
        assertThat(said.exit()).as(said.text()).isZero();
    }

    @Test
    void onlyMetricsOfThePageAreAskedForByLabelsThatTheyHave() {
        Map<String, Set<String>> known = new HashMap<>(MetricsPage.promised());
        recorded().forEach(name -> known.put(name, Set.of()));
        List<String> expressions = new ArrayList<>(Dashboard.expressions());
        rules().forEach(rule -> expressions.add(rule.requireText("expr")));

        List<MatchResult> asked = expressions.stream()
                .flatMap(expression -> METRIC.matcher(expression).results())
                .toList();

        assertThat(asked).hasSizeGreaterThan(40).allSatisfy(metric -> {
            assertThat(known).containsKey(metric.group(1));
            assertThat(labels(metric.group(2)))
                    .as("labels of " + metric.group())
                    .isSubsetOf(union(known.get(metric.group(1)), OF_PROMETHEUS));
        });
    }

    @Test
    void everyMetricOfThePageIsOnTheDashboardOrInARule() {
        String all = Dashboard.expressions().toString()
                + rules().stream().map(rule -> rule.requireText("expr")).toList();

        assertThat(MetricsPage.promised().keySet().stream()
                        .map(name -> name.replaceAll("_(count|sum|max|bucket)$", ""))
                        .filter(name -> !name.equals("lineman_rule_firings_total")))
                .allSatisfy(name -> assertThat(all).contains(name));
    }

    @Test
    void panelsHaveATitleANumberOfTheirOwnAndAPlaceOfTheirOwn() {
        Set<String> numbers = new TreeSet<>();
        Set<String> cells = new TreeSet<>();
        for (DocumentNode panel : Dashboard.panels()) {
            assertThat(panel.requireText("title")).isNotBlank();
            assertThat(numbers.add(panel.require("id").orElseThrow().plain().toString()))
                    .isTrue();
            DocumentNode place = panel.require("gridPos").orElseThrow();
            int left = number(place, "x");
            int top = number(place, "y");
            assertThat(left + number(place, "w")).isLessThanOrEqualTo(COLUMNS);
            for (int x = left; x < left + number(place, "w"); x++) {
                for (int y = top; y < top + number(place, "h"); y++) {
                    assertThat(cells.add(x + "," + y))
                            .as(panel.requireText("title"))
                            .isTrue();
                }
            }
        }
        assertThat(numbers).hasSizeGreaterThan(20);
    }

    @Test
    void thePageSaysWhatToDoAboutEachAlert() throws IOException {
        assertThat(Files.readString(PAGE))
                .contains(alerts().stream().map(alert -> "| `" + alert + "` |").toList());
    }

    private static int number(DocumentNode place, String key) {
        return place.get(key).flatMap(DocumentNode::integer).orElseThrow();
    }

    private static List<DocumentNode> rules() {
        return document(RULES).list("groups").stream()
                .flatMap(group -> group.list("rules").stream())
                .toList();
    }

    private static List<String> alerts() {
        return rules().stream()
                .filter(rule -> rule.has("alert"))
                .map(rule -> rule.requireText("alert"))
                .toList();
    }

    private static List<String> recorded() {
        return rules().stream()
                .filter(rule -> rule.has("record"))
                .map(rule -> rule.requireText("record"))
                .toList();
    }

    private static Stream<DocumentNode> expectations() {
        return document(TESTS).list("tests").stream().flatMap(test -> test.list("alert_rule_test").stream());
    }

    private static Set<String> firing() {
        return expectations()
                .filter(expected -> !expected.list("exp_alerts").isEmpty())
                .map(expected -> expected.requireText("alertname"))
                .collect(Collectors.toSet());
    }

    private static Set<String> silent() {
        return expectations()
                .filter(expected -> expected.list("exp_alerts").isEmpty())
                .map(expected -> expected.requireText("alertname"))
                .collect(Collectors.toSet());
    }

    private static DocumentNode document(String name) {
        try {
            return YamlDocument.read(name, Files.readString(FOLDER.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> labels(String selector) {
        return selector == null
                ? Set.of()
                : LABEL.matcher(selector).results().map(label -> label.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
