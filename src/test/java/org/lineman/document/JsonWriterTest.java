package org.lineman.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
    private enum Grade {
        FIELD_INFERRED
    }

    private record Step(String do_, int minutes, String why) {}

    private record Sheet(
            String zulu, Optional<String> alpha, List<Step> steps, Grade grade, Instant at, boolean last) {}

    private final JsonWriter writer = new JsonWriter();

    @Test
    void keepsTheOrderOfComponentsAndLeavesOutWhatIsEmpty() {
        Sheet sheet = new Sheet(
                "z",
                Optional.empty(),
                List.of(new Step("reset", 5, "")),
                Grade.FIELD_INFERRED,
                Instant.parse("2024-03-05T02:10:00Z"),
                false);

        assertThat(writer.write(sheet)).isEqualTo("""
                {
                  "zulu": "z",
                  "steps": [
                    {
                      "do": "reset",
                      "minutes": 5
                    }
                  ],
                  "grade": "field-inferred",
                  "at": "2024-03-05T02:10:00Z",
                  "last": false
                }
                """);
    }

    @Test
    void anEnumeratedKeyIsWrittenAsAnEnumeratedValue() {
        assertThat(writer.write(Map.of(Grade.FIELD_INFERRED, 2))).isEqualTo("""
                {
                  "field-inferred": 2
                }
                """);
    }

    @Test
    void keepsEmptyListsAndTextsInLists() {
        assertThat(writer.write(List.of(List.of(), "", Map.of()))).isEqualTo("""
                [
                  [],
                  "",
                  {}
                ]
                """);
    }

    @Test
    void writesNumbersWithoutExponentAndWithoutNoise() {
        assertThat(writer.write(List.of(0.95, 1.0, 0.00001, 12_000_000_000.0, 0.0, -13, 7L)))
                .isEqualToIgnoringWhitespace("[0.95, 1, 0.00001, 12000000000, 0, -13, 7]");
    }

    @Test
    void refusesNumbersThatJsonDoesNotHave() {
        assertThatThrownBy(() -> writer.write(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sortsMapsThatHaveNoOrder() {
        assertThat(writer.write(Map.of("b", 2, "a", 1, "c", Optional.of("x"))))
                .isEqualToIgnoringWhitespace("{\"a\": 1, \"b\": 2, \"c\": \"x\"}");
    }

    @Test
    void escapesControlCharactersAndKeepsOtherLetters() {
        assertThat(writer.write("Zürich\t\u0007\"")).isEqualTo("\"Zürich\\t\\u0007\\\"\"\n");
    }

    @Test
    void anotherFormReplacesATypeEverywhere() {
        JsonWriter short_ = writer.with(Step.class, Step::do_);

        assertThat(short_.write(List.of(new Step("reset", 5, "")))).isEqualToIgnoringWhitespace("[\"reset\"]");
    }

    @Test
    void namesATypeThatHasNoForm() {
        assertThatThrownBy(() -> writer.write(List.of(new Object()))).hasMessageContaining("java.lang.Object");
    }
}
