package org.lineman.report.material;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no redaction has to look at: the right key and the right form, and nothing on one of them alone. */
class OwnWordsTest {

    @ParameterizedTest
    @CsvSource({
        "pack.digest, sha256:21140d5e",
        "problems.verdict, ruled-out",
        "problems.differential.terms.state, PRESENT",
        "problems.root.cause, cisco-uc-node-stalled",
        "problems.differential.terms.indicator, leads-to/net-path-loss",
        "timeline.at, 2023-10-17T09:46:12-05:00",
        "timeline.at, 09:43:52.028",
        "facts.at, --03-08T02:09:46",
        "timeline.source.lines, 35-43",
        "facts.version, 7.1.3",
        "facts.version, 12.5.1.11900-146"
    })
    void oursAreLeftAlone(String path, String value) {
        assertThat(OwnWords.is(path, value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "pack.digest, cm-east",
        "timeline.at, call +41 44 555 01 02",
        "timeline.says, likely",
        "problems.title, cisco-uc-node-stalled",
        "problems.root.subject, cm-east",
        "facts.subject, node:cm-east",
        "facts.state, secret",
        "facts.version, cm-east",
        "timeline.source.lines, secret",
        "timeline.source.evidence, 35-43",
        "timeline.source.pointer, /facts/0",
        "evidence.items.name, cores.txt",
        "anything.verdict, likely"
    })
    void whatSomebodyElseWrotePasses(String path, String value) {
        assertThat(OwnWords.is(path, value)).isFalse();
    }
}
