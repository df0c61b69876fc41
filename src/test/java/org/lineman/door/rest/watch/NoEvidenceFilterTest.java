package org.lineman.door.rest.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class NoEvidenceFilterTest {

    @Test
    void aThrownExceptionLosesItsWords() {
        LogRecord line = new LogRecord(Level.SEVERE, "it failed");
        line.setThrown(new IllegalStateException("jgw17"));

        NoEvidenceFilter.clean(line);

        assertThat(line.getMessage()).isEqualTo("it failed");
        assertThat(line.getThrown()).hasMessage("java.lang.IllegalStateException");
    }

    @Test
    void aPathLosesItsQueryAndOtherWordsStay() {
        LogRecord line = new LogRecord(Level.SEVERE, "request to %s failed, %s, %s");
        line.setParameters(
                new Object[] {"/v1/diagnoses?name=jgw17.log", "why?", new IllegalStateException("jgw17"), 3});

        NoEvidenceFilter.clean(line);

        assertThat(line.getParameters()[0]).isEqualTo("/v1/diagnoses");
        assertThat(line.getParameters()[1]).isEqualTo("why?");
        assertThat(line.getParameters()[2]).hasToString("java.lang.IllegalStateException");
        assertThat(line.getParameters()[3]).isEqualTo(3);
    }
}
