package org.lineman.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no JSON, or made to do harm, is refused with its line and a reason. */
class JsonDocumentTest {

    static Stream<Arguments> poisoned() {
        return Stream.of(
                Arguments.of("a key twice", "{\n\"a\": 1,\n\"a\": 2}", 3, "Duplicate field 'a'"),
                Arguments.of("NaN", "{\n\"a\": NaN}", 2, "NaN"),
                Arguments.of("Infinity", "{\n\"a\": -Infinity}", 2, "Infinity"),
                Arguments.of("more after the value", "{}\n{}", 2, "more follows"),
                Arguments.of(
                        "half a character",
                        "{\"a\": \"x\",\n\"b\": \"\\ud83d!\"}",
                        2,
                        "\\ud83d without its other half"),
                Arguments.of("the other half first", "[\"\\ude00\\ud83d\"]", 1, "\\ude00 without its other half"),
                Arguments.of("half a character as key", "{\"\\udc00\": 1}", 1, "other half"),
                Arguments.of("a byte order mark", "\ufeff{}", 1, "byte order mark"),
                Arguments.of("too deep", "[\n".repeat(65) + "]".repeat(65), 65, "nesting depth"),
                Arguments.of("a long number", "[1,\n" + "9".repeat(101) + "]", 2, "Number"),
                Arguments.of("a long key", "{\"" + "k".repeat(1001) + "\": 1}", 1, "ame"),
                Arguments.of("many values", "[" + "0,".repeat(1_000_000) + "0]", 1, "more than 1000000 values"),
                Arguments.of("single quotes", "{'a': 1}", 1, "not JSON"),
                Arguments.of("a comment", "{} // or so", 1, "not JSON"),
                Arguments.of("cut off", "{\"a\": [1,\n2", 2, "not JSON"),
                Arguments.of("nothing", "  \n ", 1, "empty"),
                Arguments.of("a raw line end in a text", "{\"a\": \"x\ny\"}", 1, "not JSON"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poisoned")
    void isRefusedWithTheLine(String what, String json, int line, String says) {
        DocumentException refused =
                catchThrowableOfType(DocumentException.class, () -> JsonDocument.read("request", json));

        assertThat(refused.problems()).hasSize(1);
        assertThat(refused.problems().get(0).line()).isEqualTo(line);
        assertThat(refused.problems().get(0).says()).contains(says);
    }

    @Test
    void wholeCharactersBeyondTheFirstPlaneAreRead() {
        assertThat(JsonDocument.read("request", "{\"a\": \"\\ud83d\\ude00\"}").requireText("a"))
                .isEqualTo("\ud83d\ude00");
    }

    @Test
    void isReadDownToTheDeepestLevelAllowed() {
        assertThat(JsonDocument.read("request", "[".repeat(64) + "]".repeat(64)).items())
                .hasSize(1);
    }
}
