package org.lineman.pack.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCheckTest {
    private static final Path HOME = Path.of(System.getProperty("basedir", "."));
    private static final Path CACHE = HOME.resolve("target/rules-cache");

    @TempDir
    Path folder;

    @Test
    void thePackOfTheRepositoryIsInOrder() {
        CheckReport report = RulesCheck.of(HOME, CACHE);

        assertThat(report.findings().stream().filter(one -> one.severity() == Finding.Severity.ERROR))
                .isEmpty();
        assertThat(report.rules()).isGreaterThan(50);
        assertThat(report.articles()).isGreaterThan(20);
        assertThat(report.cases()).isGreaterThan(100);
    }

    @Test
    void tellsEverythingThatIsWrongWithAllFilesInOneGo() throws Exception {
        Path home = PackCopy.into(folder);
        String ccm = "rules/cisco/ucm/cisco-ucm-ccm-crash";
        PackCopy.spoil(home, ccm + ".drl", "process == \"ccm\"", "proces == \"ccm\"");
        PackCopy.spoil(
                home, "rules/nortel/symptoms.drl", "AlarmRaised( code == \"SRPT0308\"", "AlarmRaised( code == 308");
        PackCopy.spoil(home, "rules/pack.yaml", "version:", "versoin:");
        PackCopy.spoil(home, "knowledge-base/tests.yaml", "  - id: ", "  - idd: ");
        Path expectation;
        try (var cases = Files.walk(home.resolve(ccm + ".cases"))) {
            expectation = cases.filter(file -> file.endsWith("expect.yaml"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(expectation, "schema: 1\nproblms: []\nopen: [cisco-ucm-ccm-crush]\n");

        List<String> says = RulesCheck.of(home, folder.resolve("cache")).findings().stream()
                .map(Finding::toString)
                .toList();

        assertThat(says)
                .anyMatch(one -> one.startsWith(ccm + ".drl:3: ") && one.contains("did you mean 'process'?"))
                .anyMatch(one -> one.startsWith("rules/nortel/symptoms.drl:") && one.contains("a text with a number"))
                .anyMatch(one -> one.startsWith("rules/pack.yaml:") && one.contains("did you mean 'version'?"))
                .anyMatch(one -> one.startsWith("knowledge-base/tests.yaml:") && one.contains("did you mean 'id'?"))
                .anyMatch(one -> one.contains("expect.yaml:2: problms: unknown key"));
    }

    @Test
    void looksUpEveryNameThatAnExpectationSpeaksOf() throws Exception {
        Path home = PackCopy.into(folder);
        Path expectation;
        try (var cases = Files.walk(home.resolve("rules/cisco/ucm/cisco-ucm-ccm-crash.cases"))) {
            expectation = cases.filter(file -> file.endsWith("expect.yaml"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(expectation, """
                schema: 1
                given: {reported: [{symptom: phones-unregisterd}]}
                problems: [{root: cisco-ucm-ccm-crush, subject: x, verdict: likely, relation: reported, chain: [nothing?]}]
                observations: [{indicator: cisco-ucm-ccm-crash/no-such-sign, state: PRESENT}]
                next: [no-such-test]
                """);

        List<String> says = RulesCheck.of(home, folder.resolve("cache")).findings().stream()
                .map(Finding::toString)
                .toList();

        assertThat(says)
                .anyMatch(
                        one -> one.contains(":2: given.reported[0].symptom: no symptom 'phones-unregisterd'; did you"))
                .anyMatch(one -> one.contains(":3: problems[0].root: no cause 'cisco-ucm-ccm-crush'; did you mean"))
                .anyMatch(one -> one.contains(":3: problems[0].chain[0]: no cause or symptom 'nothing'"))
                .anyMatch(one -> one.contains(":4: observations[0].indicator: the article declares no indicator"))
                .anyMatch(one -> one.contains(":5: next[0]: no test 'no-such-test'"));
    }
}
