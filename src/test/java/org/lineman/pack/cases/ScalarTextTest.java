package org.lineman.pack.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineman.document.DocumentNode;
import org.lineman.document.YamlDocument;

class ScalarTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "21",
                "3.14",
                "1e5",
                "0x1f",
                "10.40.21.11",
                "10.1.1.1 <-> 10.2.2.2",
                "cm.log:5-9",
                "true",
                "null",
                "a: b",
                "it's \"said\"",
                "two\nlines",
                " leading",
                "trailing:"
            })
    void whatIsWrittenReadsBackAsTheSameText(String text) {
        DocumentNode document = YamlDocument.read(
                "x.yaml", "one: " + ScalarText.of(text) + "\nlist: " + ScalarText.list(List.of(text, "other")) + "\n");

        assertThat(document.require("one").orElseThrow().kind()).isEqualTo(DocumentNode.Kind.TEXT);
        assertThat(document.requireText("one")).isEqualTo(text);
        assertThat(document.texts("list")).containsExactly(text, "other");
    }
}
