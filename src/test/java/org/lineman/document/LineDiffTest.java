package org.lineman.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineDiffTest {
    @Test
    void equalTextsDoNotDiffer() {
        assertThat(LineDiff.of(List.of("a", "b"), List.of("a", "b")).isEmpty()).isTrue();
        assertThat(LineDiff.of(List.of(), List.of()).isEmpty()).isTrue();
    }

    @Test
    void whatIsRemovedStandsBeforeWhatIsAddedInItsPlace() {
        assertThat(LineDiff.of(List.of("a", "b", "c"), List.of("a", "x", "c")).toString())
                .isEqualTo("  a\n- b\n+ x\n  c\n");
    }

    @Test
    void asMuchAsPossibleStays() {
        assertThat(LineDiff.of(List.of("a", "b", "c", "d", "e"), List.of("b", "x", "d", "a", "e"))
                        .toString())
                .isEqualTo("- a\n  b\n- c\n+ x\n  d\n+ a\n  e\n");
    }

    @Test
    void linesFarFromAChangeAreLeftOut() {
        assertThat(LineDiff.of(List.of("1", "2", "3", "4", "5", "6", "7"), List.of("1", "2", "3", "4", "5", "x", "7"))
                        .near(1)
                        .toString())
                .isEqualTo("  …\n  5\n- 6\n+ x\n  7\n");
    }
}
