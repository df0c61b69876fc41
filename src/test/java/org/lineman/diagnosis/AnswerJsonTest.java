package org.lineman.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;

class AnswerJsonTest {
    private final String json = AnswerJson.write(SampleAnswers.twoProblems());
    private final DocumentNode document = JsonDocument.read("answer.json", json);

    @Test
    void carriesEveryMemberOfTheAnswerInItsOrder() {
        assertThat(document.keys())
                .containsExactly(
                        "id",
                        "pack",
                        "evidence",
                        "incident",
                        "verdict",
                        "problems",
                        "inconclusive",
                        "ruledOut",
                        "coincident",
                        "stale",
                        "unexplained",
                        "missing",
                        "nextTests",
                        "remedies",
                        "flags",
                        "timeline",
                        "identities",
                        "facts",
                        "problemsReading");
    }

    @Test
    void javaKeywordsLoseTheirUnderscore() {
        DocumentNode step = document.list("remedies").get(0);

        assertThat(step.keys()).containsExactly("kind", "do", "on", "why", "impact", "lastResort", "for");
    }

    @Test
    void aDatedFactCarriesTheIntervalInItsZone() {
        DocumentNode core = document.list("facts").get(0);

        assertThat(core.plain())
                .hasToString("{type=core-dump, subject=node:ams-cucm-sub4, from=2024-03-05T10:07:41+01:00, "
                        + "to=2024-03-05T10:12:41+01:00, source={evidence=cores.txt, lines=5}, "
                        + "file=core.2201.6.ccm.1709629961, process=ccm, signal=6, pid=2201}");
    }

    @Test
    void anUndatedFactKeepsTheTimeAsWritten() {
        DocumentNode port = document.list("facts").get(1);

        assertThat(port.optionalText("at")).isEqualTo("10:12:43.028");
        assertThat(port.optionalText("reporter")).isEqualTo("node:PG2A");
        assertThat(port.optionalText("part")).isEqualTo("terminal");
    }

    @Test
    void aFactWithoutTimeHasNone() {
        DocumentNode minimum = document.list("facts").get(2);

        assertThat(minimum.keys()).containsExactly("type", "subject", "source", "version", "basis");
        assertThat(minimum.optionalText("version")).isEqualTo("TLSv1.2");
    }

    @Test
    void problemsOfReadingNameTheirPlace() {
        assertThat(document.list("problemsReading").get(0).plain())
                .hasToString("{source={evidence=cores.txt, lines=9}, "
                        + "says=the line is cut off: the name of the core file is missing}");
    }

    @Test
    void theSameAnswerGivesTheSameBytes() {
        assertThat(AnswerJson.write(SampleAnswers.twoProblems())).isEqualTo(json);
    }

    @Test
    void factsAloneHaveNoVerdict() {
        String facts = AnswerJson.write(SampleAnswers.twoProblems().facts(), List.of());

        assertThat(JsonDocument.read("facts.json", facts).keys()).containsExactly("facts", "problemsReading");
    }
}
