package org.lineman.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strings of a document change, and not one character beside them. */
class JsonStringsTest {
    @Test
    void onlyStringsThatChangeAreWrittenAnew() {
        String json =
                "{ \"a\" :\t\"x\\u0041\",\r\n\"b\":[1.50e3,\"keep \\u00e9 \\/\",{\"c\":\"x\\ty\"},null,true],  \"x\":{\"x\":\"\"} }\n";

        assertThat(JsonStrings.rewrite("t", json, (key, value) -> value.replace("x", "\"é\n")))
                .isEqualTo(
                        "{ \"a\" :\t\"\\\"é\\nA\",\r\n\"b\":[1.50e3,\"keep \\u00e9 \\/\",{\"c\":\"\\\"é\\n\\ty\"},null,true],  \"x\":{\"x\":\"\"} }\n");
    }

    @Test
    void aMemberOfAListHasTheKeyOfTheList() {
        List<String> seen = new ArrayList<>();
        JsonStrings.rewrite("t", "[\"r\", {\"k\": [\"a\", [\"b\"], {\"l\": \"c\"}], \"m\": \"d\"}]", (key, value) -> {
            seen.add(key + "=" + value);
            return value;
        });

        assertThat(seen).containsExactly("=r", "k=a", "k=b", "l=c", "m=d");
    }

    @Test
    void aLongDocumentIsRewrittenInItsPlaces() {
        String member = "{\"name\": \"" + "é".repeat(5_000) + "\", \"n\": 1}";
        String json = "[" + (member + ",\n").repeat(200) + member + "]";

        assertThat(JsonStrings.rewrite("t", json, (key, value) -> value.toUpperCase(Locale.ROOT)))
                .isEqualTo(json.replace("é", "É"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "{\"a\": ", "{'a': 1}", "[\"a\" \"b\"]"})
    void whatIsNotJsonIsRefused(String text) {
        assertThatThrownBy(() -> JsonStrings.rewrite("t.json", text, (key, value) -> value))
                .isInstanceOf(DocumentException.class)
                .hasMessageContainingAll("t.json:1", "not JSON");
    }
}
